package org.consilium.testing;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.intake.CaseId;

/** Takes a fresh case through the interface to its panel, for tests that are about what comes then. */
public final class PanelOfOurMaking {
    private static final List<String> MEMBERS = List.of("reader2", "surgeon", "pathologist");
    private static final List<String> NO = List.of(
            "familyHistoryLungCancer",
            "familyHistoryAnyCancer",
            "previousCancer",
            "occupationalExposure",
            "emphysema",
            "fibrosis",
            "tuberculosis",
            "immunosuppressed");

    private final CaseId id;

    private PanelOfOurMaking(CaseId id) {
        this.id = id;
    }

    /** The case was asked for, read, reconciled where the model saw something else, and advised on; the panel votes. */
    public static void convene(CaseId id) {
        PanelOfOurMaking panel = new PanelOfOurMaking(id);
        panel.ask();
        panel.read();
        panel.reconcile();
        panel.does(
                "reader2",
                "advice",
                Map.of(
                        "plan",
                        "BIOPSY",
                        "reason",
                        "For the panel.",
                        "reasonCode",
                        "OTHER_GUIDELINE",
                        "requestPanel",
                        true));
        panel.await("CONVENE");
        panel.does(
                "coordinator",
                "panel",
                Map.of(
                        "chair",
                        idOf("chair"),
                        "members",
                        MEMBERS.stream().map(PanelOfOurMaking::idOf).toList()));
    }

    private void ask() {
        Map<String, Object> history = new HashMap<>(Map.of(
                "age",
                61,
                "sex",
                "FEMALE",
                "smokingStatus",
                "NEVER",
                "context",
                "INCIDENTAL",
                "region",
                "US",
                "consent",
                true));
        NO.forEach(question -> history.put(question, "NO"));
        await("ASK");
        does("terminal", "history", history);
    }

    private void read() {
        Map<String, Object> finding = new HashMap<>(
                Map.of("type", "SOLID", "centreMm", List.of(-78, 30, 8), "longMm", 14, "shortMm", 12, "lobe", "RUL"));
        finding.putAll(
                Map.of("margin", "SPICULATED", "calcification", "NONE", "status", "BASELINE", "probability", 0.6));
        await("READ_BLIND");
        Map<String, Object> read = versioned("reader", Map.of("findings", List.of(finding)));
        SignedIn.as("reader")
                .body(read)
                .put("/api/cases/" + id + "/blind-read")
                .then()
                .statusCode(200);
        does("reader", "blind-read/lock", Map.of());
    }

    private void reconcile() {
        Eventually.holds("the reads of " + id + " are compared", () -> waits("RECONCILE") || waits("ADVISE"));
        if (waits("RECONCILE")) {
            Object findings = seenBy("reader2").get("blindRead.findings");
            does("reader2", "reconciliation", Map.of("findings", findings, "reasonCode", "MISSED_NODULE"));
        }
        await("ADVISE");
    }

    private void does(String name, String what, Map<String, ?> body) {
        SignedIn.as(name)
                .body(versioned(name, body))
                .post("/api/cases/" + id + "/" + what)
                .then()
                .statusCode(200);
    }

    private Map<String, Object> versioned(String name, Map<String, ?> body) {
        Map<String, Object> full = new HashMap<>(body);
        full.put("expectedVersion", seenBy(name).getLong("version"));
        return full;
    }

    private void await(String kind) {
        Eventually.holds(kind + " waits in " + id, () -> waits(kind));
    }

    private boolean waits(String kind) {
        List<String> kinds = seenBy("reader").getList("tasks.kind");
        return kinds != null && kinds.contains(kind);
    }

    private JsonPath seenBy(String name) {
        return SignedIn.as(name)
                .get("/api/cases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String idOf(String name) {
        return SignedIn.as(name).get("/api/session").then().extract().path("id");
    }
}
