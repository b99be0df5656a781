package org.consilium.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.FiveSteps;
import org.consilium.panel.domain.CanonicalJson;
import org.consilium.panel.domain.Concluded;
import org.consilium.panel.domain.Convened;
import org.consilium.panel.domain.Panel;
import org.consilium.panel.domain.PanelRules;
import org.consilium.panel.domain.Panels;
import org.consilium.panel.domain.Sitting;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** The coordinator seats a panel; the dossier is frozen and the first round opens. */
@ApplicationScoped
public class Convening {
    private final Panels panels;
    private final PanelRules rules;
    private final Seating seating;
    private final CaseProgress progress;
    private final FiveSteps steps;
    private final OpenTasks tasks;
    private final Chronicle chronicle;
    private final Event<PanelConvened> convened;
    private final Clock clock;

    Convening(
            Panels panels,
            PanelRules rules,
            Seating seating,
            CaseProgress progress,
            FiveSteps steps,
            OpenTasks tasks,
            Chronicle chronicle,
            Event<PanelConvened> convened,
            Clock clock) {
        this.panels = panels;
        this.rules = rules;
        this.seating = seating;
        this.progress = progress;
        this.steps = steps;
        this.tasks = tasks;
        this.chronicle = chronicle;
        this.convened = convened;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code stale-version}; {@code wrong-state} where no panel is asked for; {@code no-quorum} with the
     *     ruling's id where these people could not decide anything; {@code invalid-input} for seats that do not work
     */
    @Transactional
    public PanelConvened convene(CaseId id, long expectedVersion, Person coordinator, UUID chair, List<UUID> members) {
        panels.only(id);
        progress.change(id, expectedVersion);
        tasks.take(id, TaskKind.CONVENE, coordinator);
        int number = panels.newest(id).map(Convening::next).orElse(1);
        Sitting sitting = new Sitting(
                new PanelId(UUID.randomUUID()),
                id,
                number,
                seating.of(chair, members),
                dossier(id),
                coordinator.id(),
                clock.instant());
        Quorum ofSeats = rules.quorum(sitting.humans());
        panels.add(Convened.seat(sitting, ofSeats).open());
        PanelConvened event = event(sitting, ofSeats);
        tell(event, sitting);
        convened.fire(event);
        tasks.finish(id, TaskKind.CONVENE, coordinator);
        return event;
    }

    private static int next(Panel last) {
        if (!(last instanceof Concluded)) {
            throw Refusal.of(Problem.WRONG_STATE).with("panel", last.phase().name());
        }
        return last.sitting().number() + 1;
    }

    private Dossier dossier(CaseId id) {
        Map<String, Object> contents = new TreeMap<>();
        Map<String, Integer> versions = new TreeMap<>();
        for (FiveSteps.StepDone done : steps.newest(id)) {
            versions.put(done.step().label(), done.version());
            contents.put(done.step().label(), frozen(done));
        }
        return new Dossier(CanonicalJson.sha256(CanonicalJson.of(contents)), versions);
    }

    private static Map<String, Object> frozen(FiveSteps.StepDone done) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("version", done.version());
        step.put("author", done.author().map(UUID::toString).orElse(""));
        step.put("at", done.at().toString());
        step.put("inputs", done.content().inputs());
        step.put("output", done.content().output());
        step.put("provenance", done.content().provenance());
        return step;
    }

    private static PanelConvened event(Sitting sitting, Quorum ofSeats) {
        return new PanelConvened(
                sitting.caseId(),
                sitting.id(),
                sitting.number(),
                sitting.convenedBy(),
                sitting.convenedAt(),
                sitting.members(),
                ofSeats);
    }

    private void tell(PanelConvened event, Sitting sitting) {
        int people = sitting.humans().size();
        chronicle.tell(
                event.caseId(),
                event.by(),
                new Chronicle.Happening(
                        "PANEL_CONVENED",
                        "panel.convened",
                        "A panel of " + people + " people and the model was convened (sitting " + sitting.number()
                                + "). The dossier is frozen; first votes are open.",
                        "已召集" + people + "人与模型组成的会诊小组（第" + sitting.number() + "次）。资料已冻结，首轮投票开始。",
                        Map.of(
                                "panelId", sitting.id().toString(),
                                "dossierSha256", sitting.dossier().sha256(),
                                "rules", List.of(Chronicle.rule(event.ofSeats().ruling()))),
                        "panel=" + sitting.id() + " people=" + people + " dossier="
                                + sitting.dossier().sha256() + " rule="
                                + event.ofSeats().ruling().ruleId()));
    }
}
