package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.consilium.testing.Eventually;
import org.consilium.testing.MovedTable;

/** A table that one person proposes on one node and another puts into force on the other rules on both. */
final class TableOnBothNodes {
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
        JsonNode files = here.as("surgeon").get("/api/tables/" + MovedTable.ID + "/files");
        String change = here.as("surgeon")
                .post(
                        "/api/table-changes",
                        Map.of(
                                "dmn", MovedTable.dmn(files.path("dmn").asText(), "2017-two-nodes"),
                                "cases", MovedTable.cases(files.path("cases").asText()),
                                "reason", "as the house agreed"))
                .path("change")
                .path("id")
                .asText();
        bothRuleBy("2017", "INTERMEDIATE");
        there.as("chair").post("/api/table-changes/" + change + "/activation", Map.of("reason", "agreed"));
        bothRuleBy("2017-two-nodes", "LOW");
        here.as("surgeon").post("/api/tables/" + MovedTable.ID + "/rollback", Map.of("reason", "taken back"));
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
}
