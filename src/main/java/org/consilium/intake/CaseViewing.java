package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.access.Policy;
import org.consilium.audit.AuditTrail;

/** Shows a case to a person: its head, and what each slice lets this person see. Each look is on the audit trail. */
@ApplicationScoped
public class CaseViewing {
    private final Cases cases;
    private final Patients patients;
    private final Instance<CaseSection> sections;
    private final CaseTimeline timeline;
    private final Sealing sealing;
    private final Policy policy;
    private final AuditTrail audit;

    CaseViewing(
            Cases cases,
            Patients patients,
            @Any Instance<CaseSection> sections,
            CaseTimeline timeline,
            Sealing sealing,
            Policy policy,
            AuditTrail audit) {
        this.cases = cases;
        this.patients = patients;
        this.sections = sections;
        this.timeline = timeline;
        this.sealing = sealing;
        this.policy = policy;
        this.audit = audit;
    }

    /** The whole case as this person may see it now; all of it belongs to one moment. */
    @Transactional
    public Map<String, Object> view(CaseId id, Person viewer) {
        Map<String, Object> view = head(cases.still(id));
        sections.forEach(section -> view.putAll(section.of(id, viewer)));
        audit.record(viewer.id(), "case.viewed", Optional.of(id.value()), "version=" + view.get("version"));
        return view;
    }

    /** What happened to the case; what tells of the model's read only once that is revealed. */
    @Transactional
    public List<CaseTimeline.Timed> timeline(CaseId id, Person viewer) {
        cases.get(id);
        boolean revealed = sealing.isRevealedTo(id, viewer);
        audit.record(viewer.id(), "timeline.viewed", Optional.of(id.value()), "revealed=" + revealed);
        return timeline.of(id).stream()
                .filter(timed -> revealed || !timed.entry().sealedUntilReveal())
                .toList();
    }

    /** Some of the cases that this person may enter, with name, sex and age of their patients, and how many there are in all. */
    @Transactional
    public Map<String, Object> list(Optional<CaseState> state, int page, int size, Person viewer) {
        Cases.Page found = cases.page(policy.sightOf(viewer), state, page, size);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Cases.Summary each : found.cases()) {
            Map<String, Object> row = head(each);
            row.put("patient", listed(patients.of(each.id())));
            shown.add(row);
        }
        audit.record(viewer.id(), "cases.listed", Optional.empty(), "cases=" + shown.size() + " page=" + page);
        return Map.of("cases", shown, "total", found.total());
    }

    private static Map<String, Object> head(Cases.Summary summary) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("id", summary.id().value());
        head.put("label", summary.label());
        head.put("state", summary.state());
        head.put("step", summary.step().label());
        head.put("version", summary.version());
        head.put("openedAt", summary.openedAt());
        head.put("revision", summary.revision());
        return head;
    }

    private static Map<String, Object> listed(Patients.Sheet patient) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("name", patient.name());
        listed.put("sex", patient.sex());
        patient.facts().ageYears().ifPresent(age -> listed.put("age", age));
        return listed;
    }
}
