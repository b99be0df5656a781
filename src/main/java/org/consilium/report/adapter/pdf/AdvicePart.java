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
            rows.add(List.of(
                    words.code("riskModel", one.path("model")) + " ("
                            + one.path("edition").asText() + ")",
                    probability(one)));
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
    }

    private void advice(JsonNode advice) throws IOException {
        if (advice.isMissingNode()) {
            return;
        }
        paper.subheading(words.say("advise.given"));
        paper.fact(words.say("vote.plan"), words.plan(advice));
        paper.fact(words.say("advise.accepted"), words.yesOrNo(advice.path("accepted")));
        paper.fact(words.say("vote.reason"), advice.path("reason").asText(Words.NOTHING));
    }
}
