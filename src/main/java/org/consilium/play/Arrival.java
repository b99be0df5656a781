package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of a study that was sent. */
record Arrival(String caseId, boolean isCase, int instances, List<String> refusals) {
    /** Asks until nothing of the study waits any more. */
    static Arrival await(Door door, String studyInstanceUid, Duration longest) throws InterruptedException {
        Waiting waiting = new Waiting("waiting for the case", longest);
        while (true) {
            try {
                JsonNode found = door.as("coordinator")
                        .post("/api/arrivals/lookup", Map.of("studyInstanceUid", studyInstanceUid));
                if (found.path("waiting").asInt() == 0) {
                    return of(found);
                }
            } catch (Door.RefusedException notYet) {
                if (notYet.status != 404) {
                    throw notYet;
                }
            }
            waiting.pause();
        }
    }

    private static Arrival of(JsonNode found) {
        List<String> refusals = new ArrayList<>();
        for (JsonNode refusal : found.path("refusals")) {
            refusals.add(refusal.path("ruleId").asText() + " "
                    + refusal.path("sentence").path("en").asText()
                    + " (found " + refusal.path("value").asText() + ", taken "
                    + refusal.path("bound").asText() + "; "
                    + refusal.path("instances").asInt() + " images)");
        }
        return new Arrival(
                found.path("studyId").asText(),
                found.path("isCase").asBoolean(),
                found.path("instances").asInt(),
                refusals);
    }

    /** Why there is no case. */
    String why() {
        return refusals.isEmpty()
                ? "the study holds no CT series: its " + instances + " objects are kept, no case was opened"
                : "no case was opened: " + String.join("; ", refusals);
    }
}
