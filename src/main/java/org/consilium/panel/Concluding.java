package org.consilium.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.clinical.Plan;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.panel.domain.Panel;
import org.consilium.panel.domain.PanelProcess;
import org.consilium.panel.domain.PanelRules;
import org.consilium.panel.domain.Panels;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** The second votes become a result, by rule; without a quorum it is provisional and the panel is convened again. */
@ApplicationScoped
public class Concluding {
    private final Panels panels;
    private final PanelRules rules;
    private final CaseProgress progress;
    private final PanelProcess process;
    private final Chronicle chronicle;
    private final Event<PanelConcluded> concluded;
    private final Clock clock;

    Concluding(
            Panels panels,
            PanelRules rules,
            CaseProgress progress,
            PanelProcess process,
            Chronicle chronicle,
            Event<PanelConcluded> concluded,
            Clock clock) {
        this.panels = panels;
        this.rules = rules;
        this.progress = progress;
        this.process = process;
        this.chronicle = chronicle;
        this.concluded = concluded;
        this.clock = clock;
    }

    /**
     * The chair ends the second round.
     *
     * @throws Refusal {@code out-of-phase}, {@code forbidden}, {@code no-quorum} while somebody present has not voted and
     *     the votes make no quorum, {@code stale-version}
     */
    @Transactional
    public PanelConcluded conclude(CaseId id, Person chair, Basis basis) {
        panels.only(id);
        basis.take(progress, id);
        Panel panel = panels.newest(id).orElseThrow(() -> Refusal.of(Problem.OUT_OF_PHASE));
        List<Vote> counted = panel.floor().humanVotesOf(Round.SECOND);
        Consensus consensus = rules.consensus(counted);
        Quorum quorum = quorum(panel, consensus.leading());
        Panel over = panel.conclude(chair.id(), clock.instant(), quorum, consensus);
        panels.update(over);
        PanelConcluded event = new PanelConcluded(
                id,
                over.sitting().id(),
                chair.id(),
                clock.instant(),
                over.floor().votesOf(Round.SECOND),
                quorum,
                consensus);
        tell(event);
        concluded.fire(event);
        process.concluded(id);
        return event;
    }

    private Quorum quorum(Panel panel, Optional<Plan> leading) {
        List<Member> voters = panel.floor().voters(Round.SECOND);
        return leading.map(plan -> rules.quorum(voters, plan)).orElseGet(() -> rules.quorum(voters));
    }

    private void tell(PanelConcluded event) {
        boolean met = event.quorum().met();
        chronicle.tell(
                event.caseId(),
                event.by(),
                new Chronicle.Happening(
                        "PANEL_CONCLUDED",
                        "panel.concluded",
                        (met ? "" : "Provisional: ")
                                + event.quorum().ruling().sentence().en() + " "
                                + event.consensus().ruling().sentence().en(),
                        (met ? "" : "临时：")
                                + event.quorum().ruling().sentence().zh()
                                + event.consensus().ruling().sentence().zh(),
                        Map.of(
                                "vote", Chronicle.votes(event.second()),
                                "share", event.consensus().share(),
                                "outcome", met ? event.consensus().ruling().outcome() : "PROVISIONAL",
                                "rules",
                                        List.of(
                                                Chronicle.rule(event.quorum().ruling()),
                                                Chronicle.rule(event.consensus().ruling()))),
                        "panel=" + event.panel() + " quorum="
                                + event.quorum().ruling().ruleId() + " consensus="
                                + event.consensus().ruling().ruleId() + " votes="
                                + event.second().size()));
    }
}
