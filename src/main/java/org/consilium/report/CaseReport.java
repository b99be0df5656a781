package org.consilium.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.audit.AuditChain;
import org.consilium.audit.AuditRecord;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseState;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.CaseViewing;
import org.consilium.intake.Cases;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/**
 * The report of a decided case: what every slice shows of it, its timeline, the rules that spoke, the names of those who
 * wrote, and where its records end in the audit chain.
 */
@ApplicationScoped
public class CaseReport {
    /** Stands on every report, on paper on every page. */
    public static final String NOTICE = "For research and education. Not a medical device.";

    private final Cases cases;
    private final CaseViewing viewing;
    private final AuditChain chain;
    private final AuditTrail audit;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    CaseReport(
            Cases cases,
            CaseViewing viewing,
            AuditChain chain,
            AuditTrail audit,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.viewing = viewing;
        this.chain = chain;
        this.audit = audit;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Refusal {@code wrong-state} where the case is not decided, {@code not-found} */
    @Transactional
    public JsonNode of(CaseId id, Person viewer) {
        CaseState state = cases.get(id).state();
        if (state != CaseState.DECIDED && state != CaseState.CLOSED) {
            throw Refusal.of(Problem.WRONG_STATE).with("state", state).with("wanted", CaseState.DECIDED);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("notice", NOTICE);
        report.put("writtenAt", clock.instant());
        report.put("writtenFor", viewer.displayName());
        report.putAll(viewing.view(id, viewer));
        report.remove("tasks");
        report.put(
                "timeline",
                viewing.timeline(id, viewer).stream().map(CaseReport::entry).toList());
        report.put("auditChain", chainEnd(id));
        audit.record(viewer.id(), "report.viewed", Optional.of(id.value()), "state=" + state);
        ObjectNode tree = json.valueToTree(report);
        tree.set("rulesThatSpoke", json.valueToTree(SpokenRules.in(tree)));
        tree.set("people", json.valueToTree(NamedPeople.in(tree, people)));
        return tree;
    }

    private static Map<String, Object> entry(CaseTimeline.Timed timed) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("at", timed.at());
        view.put("kind", timed.entry().kind());
        timed.entry().actor().ifPresent(actor -> view.put("actor", actor));
        view.put(
                "summary",
                Map.of("en", timed.entry().english(), "zh", timed.entry().chinese()));
        view.put("details", timed.entry().details());
        return view;
    }

    /** The newest record about this case: whoever has the chain can check that nothing before it was changed. */
    private Map<String, Object> chainEnd(CaseId id) {
        List<AuditRecord> records = chain.about(id.value());
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("records", records.size());
        if (!records.isEmpty()) {
            AuditRecord last = records.get(records.size() - 1);
            end.put("lastNumber", last.number());
            end.put("lastHash", last.hash());
        }
        return end;
    }
}
