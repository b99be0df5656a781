package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.access.Person;
import org.consilium.assessment.domain.Advice;
import org.consilium.assessment.domain.ComparisonView;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSection;
import org.consilium.intake.RevealState;

/** What was concluded from the reads, once the blind read is locked; voters see what stems from the model only later. */
@ApplicationScoped
@Transactional
class ConclusionSections implements CaseSection {
    private final Reads reads;
    private final Conclusions conclusions;
    private final RevealState reveal;
    private final Voters voters;
    private final Json json;

    ConclusionSections(Reads reads, Conclusions conclusions, RevealState reveal, Voters voters, Json json) {
        this.reads = reads;
        this.conclusions = conclusions;
        this.reveal = reveal;
        this.voters = voters;
        this.json = json;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        Map<String, Object> sections = new LinkedHashMap<>();
        if (!reveal.isRevealed(id)) {
            return sections;
        }
        reads.current(id).ifPresent(round -> {
            conclusions.newest(round).ifPresent(view -> add(sections, view, voters.areBound(id, viewer)));
            conclusions.advice(round).ifPresent(advice -> sections.put("advice", advice(advice)));
        });
        return sections;
    }

    private void add(Map<String, Object> sections, ComparisonView view, boolean bound) {
        sections.put("guidelines", json.map(view.guidelines()));
        if (!bound) {
            sections.put("comparison", json.map(view.comparison()));
            sections.put("risk", json.map(view.risk()));
            sections.put("triggers", json.list(view.triggers()));
        }
    }

    private Map<String, Object> advice(Advice advice) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("by", advice.by());
        view.put("at", advice.at());
        view.put("plan", advice.plan());
        advice.intervalMonths().ifPresent(months -> view.put("intervalMonths", months));
        view.put("accepted", advice.accepted());
        view.put("concordance", advice.level());
        view.put("panelRequested", advice.panelRequested());
        view.put("routing", json.map(advice.routing()));
        advice.reason().ifPresent(reason -> view.put("reason", reason));
        advice.reasonCode().ifPresent(code -> view.put("reasonCode", code.name()));
        return view;
    }
}
