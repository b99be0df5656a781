package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.consilium.testing.Eventually;

/** A table that one person proposes on one node and another puts into force on the other rules on both. */
final class TableOnBothNodes {
    private static final String TABLE = "eups-2017.solid";
    private static final Map<String, Object> QUESTION = Map.of(
            "context",
            "SCREENING",
            "region",
            "EU",
            "nodules",
            List.of(Map.of("finding", "solid", "status", "baseline", "volumeMm3", 105)));

    private final Door here;
    private final Door there;

    TableOnBothNodes(Door here, Door there) {
        this.here = here;
        this.there = there;
    }

    void changesAndGoesBack() {
        bothRuleBy("2017", "INTERMEDIATE");
        JsonNode files = here.as("surgeon").get("/api/tables/" + TABLE + "/files");
        String change = here.as("surgeon")
                .post(
                        "/api/table-changes",
                        Map.of(
                                "dmn", moved(files.path("dmn").asText()),
                                "cases", movedCases(files.path("cases").asText()),
                                "reason", "as the house agreed"))
                .path("change")
                .path("id")
                .asText();
        bothRuleBy("2017", "INTERMEDIATE");
        there.as("chair").post("/api/table-changes/" + change + "/activation", Map.of("reason", "agreed"));
        bothRuleBy("2017-two-nodes", "LOW");
        here.as("surgeon").post("/api/tables/" + TABLE + "/rollback", Map.of("reason", "taken back"));
        bothRuleBy("2017", "INTERMEDIATE");
    }

    private void bothRuleBy(String version, String category) {
        for (Door door : List.of(here, there)) {
            Eventually.holds("a node rules by version " + version, () -> {
                JsonNode ruling = door.as("terminal")
                        .post("/api/rules/eups-2017/evaluate", QUESTION)
                        .path("result")
                        .path("ruling");
                return ruling.path("version").asText().equals(version)
                        && ruling.path("outcome").asText().equals(category);
            });
        }
    }

    /** The lower bound goes from 100 to 110 mm³. */
    private static String moved(String dmn) {
        return dmn.replaceFirst("versionTag=\"2017\"", "versionTag=\"2017-two-nodes\"")
                .replace("&lt; 100<", "&lt; 110<")
                .replace("[100..300]", "[110..300]");
    }

    private static String movedCases(String cases) {
        return cases.replaceAll("(?m)^((?!new)[a-z_]+),100,", "$1,110,")
                .replaceAll("(?m)^((?!new)[a-z_]+),101,", "$1,111,")
                .replaceAll("(?m)^((?!new)[a-z_]+),99,", "$1,109,");
    }
}
