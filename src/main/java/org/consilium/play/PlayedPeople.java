package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does the next open task of a case as the person whose work it is. */
final class PlayedPeople {
    private static final List<String> MEMBERS = List.of("reader2", "surgeon", "pathologist");

    private final Door door;
    private final PlayedReader eyes;

    PlayedPeople(Door door, PlayedReader eyes) {
        this.door = door;
        this.eyes = eyes;
    }

    /** @return whether there was something to do */
    boolean doNext(String caseId, JsonNode view) throws IOException {
        for (JsonNode task : view.path("tasks")) {
            String kind = task.path("kind").asText();
            if (done(caseId, kind, view)) {
                System.out.println("played " + kind);
                return true;
            }
        }
        return false;
    }

    private boolean done(String caseId, String kind, JsonNode view) throws IOException {
        String path = "/api/cases/" + caseId;
        switch (kind) {
            case "ASK" ->
                door.as("terminal").post(path + "/history", PlayedHistory.of(view, version(caseId, "terminal")));
            case "RETAKE" -> acceptLimited(caseId);
            case "READ_BLIND" -> readBlind(caseId, view);
            case "READ_WITHOUT_MODEL" -> readInTheModelsPlace(caseId, view);
            case "RECONCILE" -> reconcile(caseId, view);
            case "ADVISE" -> advise(caseId, view);
            case "CONVENE" -> convene(caseId);
            case "VOTE_FIRST" -> new PlayedPanel(door, caseId, MEMBERS, Opinion.of(view)).meet();
            case "SIGN" -> new PlayedPanel(door, caseId, MEMBERS, Opinion.of(view)).sign();
            default -> {
                return false;
            }
        }
        return true;
    }

    private long version(String caseId, String person) {
        return door.as(person).get("/api/cases/" + caseId).path("version").asLong();
    }

    private Map<String, Object> body(String caseId, String person) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("expectedVersion", version(caseId, person));
        return body;
    }

    private void readBlind(String caseId, JsonNode view) throws IOException {
        String path = "/api/cases/" + caseId;
        JsonNode series = primary(view);
        JsonNode grid =
                door.as("reader").get(path + "/series/" + series.path("id").asText() + "/grid");
        Map<String, Object> draft = body(caseId, "reader");
        List<Map<String, Object>> findings = eyes.findings(grid);
        draft.put("findings", findings);
        draft.put("impression", findings.isEmpty() ? "No nodule marked by the played reader." : "See the findings.");
        door.as("reader").put(path + "/blind-read", draft);
        door.as("reader").post(path + "/blind-read/lock", body(caseId, "reader"));
    }

    /** The played second radiologist sees what the first one marked: nothing else is there to see with. */
    private void readInTheModelsPlace(String caseId, JsonNode view) {
        Map<String, Object> body = body(caseId, "reader2");
        body.put("findings", view.path("blindRead").path("findings"));
        body.put("impression", "Played second reader.");
        door.as("reader2").post("/api/cases/" + caseId + "/read-without-model", body);
    }

    private void acceptLimited(String caseId) {
        Map<String, Object> body = body(caseId, "terminal");
        body.put("accept", true);
        body.put("reason", "Played: no better series can be had.");
        door.as("terminal").post("/api/cases/" + caseId + "/retake", body);
    }

    private static JsonNode primary(JsonNode view) {
        for (JsonNode series : view.path("series")) {
            if (series.path("primary").asBoolean()) {
                return series;
            }
        }
        throw new IllegalStateException("the case has no series that can be read");
    }

    /** The second reader keeps what the first marked and takes over what only the model found. */
    private void reconcile(String caseId, JsonNode view) {
        List<Object> findings = new ArrayList<>();
        view.path("blindRead").path("findings").forEach(finding -> findings.add(finding));
        for (JsonNode pair : view.path("comparison").path("pairs")) {
            if (!pair.hasNonNull("humanNodule") && pair.hasNonNull("modelNodule")) {
                taken(view, pair.path("modelNodule").asText(), findings);
            }
        }
        Map<String, Object> body = body(caseId, "reader2");
        body.put("findings", findings);
        body.put(
                "reasonCode",
                findings.size() > view.path("blindRead").path("findings").size() ? "MISSED_NODULE" : "SIZE");
        body.put("comment", "Played second reader.");
        door.as("reader2").post("/api/cases/" + caseId + "/reconciliation", body);
    }

    private static void taken(JsonNode view, String modelNodule, List<Object> findings) {
        for (JsonNode nodule : view.path("modelRead").path("nodules")) {
            if (nodule.path("id").asText().equals(modelNodule)) {
                Map<String, Object> finding = new LinkedHashMap<>();
                finding.put("type", "SOLID");
                finding.put("centreMm", nodule.path("centreMm"));
                finding.put("longMm", nodule.path("longMm"));
                finding.put("shortMm", nodule.path("shortMm"));
                finding.put("lobe", nodule.path("centreMm").path(0).asDouble() < 0 ? "RUL" : "LUL");
                finding.put("margin", "SMOOTH");
                finding.put("calcification", "NONE");
                finding.put("status", "BASELINE");
                finding.put("probability", nodule.path("riskP").asDouble(0.1));
                findings.add(finding);
            }
        }
    }

    /** The panel is asked in any case, so that the whole path is shown. */
    private void advise(String caseId, JsonNode view) {
        Map<String, Object> body = body(caseId, "reader2");
        body.putAll(Opinion.of(view).asPlan());
        body.put("requestPanel", true);
        body.put("reasonCode", "OTHER");
        door.as("reader2").post("/api/cases/" + caseId + "/advice", body);
    }

    private void convene(String caseId) {
        Map<String, Object> body = body(caseId, "coordinator");
        body.put("chair", door.as("chair").id);
        body.put("members", MEMBERS.stream().map(name -> door.as(name).id).toList());
        door.as("coordinator").post("/api/cases/" + caseId + "/panel", body);
    }
}
