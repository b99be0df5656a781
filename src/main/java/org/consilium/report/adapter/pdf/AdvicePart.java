package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Risk, guidelines, triggers and advice (3A) on paper. */
record AdvicePart(JsonNode report, Paper paper, Words words, Rulings rulings) {
    void write() throws IOException {
        if (!report.has("risk") && !report.has("guidelines")) {
            return;
        }
        paper.heading(words.say("step.3A"));
        risk(report.path("risk"));
        guidelines(report.path("guidelines"));
        if (!report.path("triggers").isEmpty()) {
            paper.subheading(words.say("advise.triggers"));
            rulings.tellAll(report.path("triggers"));
        }
        advice(report.path("advice"));
    }

    private void risk(JsonNode risk) throws IOException {
        if (risk.isMissingNode()) {
            return;
        }
        String band = risk.path("band").asText("none").toUpperCase(Locale.ROOT).replace('-', '_');
        paper.subheading(words.say("advise.risk") + ": " + words.say("band." + band));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode one : risk.path("models")) {
            String edition =
                    one.hasNonNull("edition") ? " (" + one.path("edition").asText() + ")" : "";
            rows.add(List.of(words.code("riskModel", one.path("model")) + edition, probability(one)));
        }
        for (List<String> row : rows) {
            paper.fact(row.get(0), row.get(1));
        }
        rulings.tell(risk.path("ruling"));
    }

    private String probability(JsonNode one) {
        if (one.hasNonNull("p")) {
            return words.percent(one.path("p"));
        }
        if (one.hasNonNull("missing")) {
            List<String> missing = new ArrayList<>();
            one.path("missing").forEach(name -> missing.add(words.code("riskInput", name)));
            return words.say("advise.missing", Map.of("missing", String.join(", ", missing)));
        }
        return words.say("advise.notApplicable", Map.of("reason", reason(one)));
    }

    private String reason(JsonNode one) {
        String reason = one.path("notApplicable").asText("");
        return words.texts().getProperty("riskReason." + reason.replace(' ', '-'), reason);
    }

    private void guidelines(JsonNode guidelines) throws IOException {
        paper.subheading(words.say("advise.guidelines"));
        rulings.tell(guidelines.path("selection"));
        if (guidelines.has("governing")) {
            paper.line(words.say("advise.governing"));
            rulings.tell(guidelines.path("governing"));
        }
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode result : guidelines.path("results")) {
            if (!result.path("ruleId").equals(guidelines.path("governing").path("ruleId"))) {
                others.add(result);
            }
        }
        if (!others.isEmpty()) {
            paper.line(words.say("advise.others", Map.of("count", String.valueOf(others.size()))));
        }
        for (JsonNode other : others) {
            rulings.tell(other);
        }
        if (!guidelines.path("disagreements").isEmpty()) {
            paper.line(words.say("advise.disagree"));
        }
        for (JsonNode one : guidelines.path("disagreements")) {
            rulings.tell(
                    one.path("ruling"),
                    List.of(
                            says(guidelines, one.path("pack").asText(), one.path("action")),
                            says(guidelines, one.path("otherPack").asText(), one.path("otherAction"))));
        }
    }

    /** A guideline and what it says here, in its row's sentence. */
    private String says(JsonNode guidelines, String pack, JsonNode action) {
        for (JsonNode result : guidelines.path("results")) {
            if (result.path("table").asText().startsWith(pack + ".")) {
                return pack + ": " + words.sentence(result.path("sentence"));
            }
        }
        return pack + ": " + action.asText();
    }

    private void advice(JsonNode advice) throws IOException {
        if (advice.isMissingNode()) {
            return;
        }
        paper.subheading(words.say("advise.given"));
        paper.line(words.say(
                "assess.authored", Map.of("by", Author.of(advice, report), "at", words.time(advice.path("at")))));
        paper.fact(words.say("vote.plan"), words.plan(advice));
        paper.fact(words.say("advise.accepted"), words.yesOrNo(advice.path("accepted")));
        if (advice.hasNonNull("reasonCode")) {
            paper.fact(words.say("advise.reasonCode"), words.code("leaving", advice.path("reasonCode")));
        }
        paper.fact(words.say("vote.reason"), advice.path("reason").asText(Words.NOTHING));
    }
}
