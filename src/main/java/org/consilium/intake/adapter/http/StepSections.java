package org.consilium.intake.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSection;
import org.consilium.intake.FiveSteps;
import org.consilium.intake.Sealing;
import org.consilium.intake.Step;

/**
 * Sections {@code history} and {@code steps}: the five step objects.
 *
 * <p>From 2A on a step may rest on the model's read; its content stays out of sight until that is revealed.
 */
@ApplicationScoped
class StepSections implements CaseSection {
    private final FiveSteps steps;
    private final Sealing sealing;

    StepSections(FiveSteps steps, Sealing sealing) {
        this.steps = steps;
        this.sealing = sealing;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        Map<Step, FiveSteps.StepDone> done = new EnumMap<>(Step.class);
        steps.newest(id).forEach(step -> done.put(step.step(), step));
        boolean revealed = sealing.isRevealedTo(id, viewer);
        List<Map<String, Object>> views = new ArrayList<>();
        for (Step step : Step.values()) {
            FiveSteps.StepDone version = done.get(step);
            boolean mayBeSeen = step == Step.ASK || revealed;
            views.add(version != null && mayBeSeen ? view(version) : pending(step));
        }
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("steps", views);
        FiveSteps.StepDone asked = done.get(Step.ASK);
        if (asked != null) {
            sections.put("history", history(asked));
        }
        return sections;
    }

    private static Map<String, Object> history(FiveSteps.StepDone asked) {
        Map<String, Object> history = new LinkedHashMap<>(asked.content().output());
        asked.author().ifPresent(author -> history.put("by", author));
        history.put("at", asked.at());
        return history;
    }

    private static Map<String, Object> pending(Step step) {
        return Map.of("step", step.label(), "state", "PENDING", "version", 0);
    }

    private static Map<String, Object> view(FiveSteps.StepDone step) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("step", step.step().label());
        view.put("state", "DONE");
        view.put("version", step.version());
        step.author().ifPresent(author -> view.put("author", author));
        view.put("at", step.at());
        view.put("inputs", step.content().inputs());
        view.put("output", step.content().output());
        view.put("provenance", step.content().provenance());
        return view;
    }
}
