package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The panel on paper: quorum, both rounds of votes with the model's seat under them, consensus. */
record PanelPart(JsonNode report, Paper paper, Words words, Rulings rulings) {
    private static final float[] COLUMNS = {0.24f, 0.2f, 0.12f, 0.1f, 0.34f};

    void write() throws IOException {
        JsonNode panel = report.path("panel");
        if (panel.isMissingNode()) {
            return;
        }
        paper.heading(words.say("panel.title"));
        rulings.tell(panel.path("quorum").path("ruling"));
        votes("vote.round1", panel.path("votes").path("first"));
        votes("vote.round2", panel.path("votes").path("second"));
        rulings.tell(panel.path("consensus").path("ruling"));
    }

    private void votes(String round, JsonNode votes) throws IOException {
        if (votes.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode vote : votes) {
            rows.add(List.of(
                    vote.path("displayName").asText(Words.NOTHING),
                    words.plan(vote),
                    words.percent(vote.path("probability")),
                    vote.path("confidence").asText() + "/5",
                    vote.path("reason").asText(Words.NOTHING)));
        }
        rows.add(model(report.path("modelRead")));
        paper.subheading(words.say(round));
        paper.table(
                List.of(
                        words.say("vote.who"),
                        words.say("vote.plan"),
                        words.say("vote.probability"),
                        words.say("vote.confidence"),
                        words.say("vote.reason")),
                COLUMNS,
                rows);
    }

    /** The model's seat states an opinion that counts for nothing. */
    private List<String> model(JsonNode read) {
        String who = words.say("seat.MODEL") + " (" + words.say("seat.model.noVote") + ")";
        JsonNode worst = null;
        int place = 0;
        for (int i = 0; i < read.path("nodules").size(); i++) {
            JsonNode nodule = read.path("nodules").get(i);
            if (worst == null
                    || nodule.path("riskP").asDouble() > worst.path("riskP").asDouble()) {
                worst = nodule;
                place = i + 1;
            }
        }
        if (worst == null) {
            boolean ready = read.path("state").asText().equals("READY");
            String why = words.say(ready ? "seat.model.nothing" : "seat.model.abstains");
            return List.of(who, Words.NOTHING, Words.NOTHING, Words.NOTHING, why);
        }
        String says = words.say(
                "seat.model.says",
                Map.of(
                        "label", "M" + place,
                        "mm", words.number(worst.path("meanMm"), 1),
                        "low", words.percent(worst.path("riskLow")),
                        "high", words.percent(worst.path("riskHigh"))));
        return List.of(who, Words.NOTHING, words.percent(worst.path("riskP")), Words.NOTHING, says);
    }
}
