package org.consilium.report.adapter.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes a report on paper: the decision first, then what led to it, then what a replay needs. */
public final class PaperReport {
    private final JsonNode report;
    private final Paper paper;
    private final Words words;
    private final Rulings rulings;
    private final ReadTables reads;

    private PaperReport(JsonNode report, Paper paper, Words words) {
        this.report = report;
        this.paper = paper;
        this.words = words;
        this.rulings = new Rulings(paper, words);
        this.reads = new ReadTables(report, paper, words);
    }

    /**
     * The report as a PDF file.
     *
     * @param language {@code en} or {@code zh}
     * @param chineseFont a font with Chinese letters, needed for {@code zh}
     */
    public static byte[] of(JsonNode report, String language, Optional<Path> chineseFont) {
        Words words = Words.in(language);
        String title =
                words.say("report.title", Map.of("label", report.path("label").asText()));
        try (Paper paper = new Paper(title, words.say("app.notice"), chineseFont)) {
            new PaperReport(report, paper, words).write(title);
            return paper.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String title) throws IOException {
        head(title);
        decision();
        new PanelPart(report, paper, words, rulings).write();
        arrangement();
        followup();
        new HistoryPart(report, paper, words).write();
        reads.write();
        new ComparisonPart(report, paper, words, rulings).write();
        new GrowthPart(report, paper, words, rulings).write();
        new AdvicePart(report, paper, words, rulings).write();
        rules();
        timeline();
        chain();
    }

    private void head(String title) throws IOException {
        JsonNode patient = report.path("patient");
        paper.title(title);
        paper.line(words.say("app.notice"));
        String name = patient.path("name").asText("");
        paper.fact(
                words.say("cases.patient"),
                String.join(
                        " · ",
                        name.isBlank() ? words.say("cases.unnamed") : name,
                        patient.path("patientId").asText(Words.NOTHING)));
        paper.fact(words.say("report.born"), patient.path("birthDate").asText(Words.NOTHING));
        paper.fact(words.say("ask.sex"), words.code("sex", patient.path("sex")));
        paper.fact(words.say("cases.state"), words.code("state", report.path("state")));
        paper.fact(words.say("cases.opened"), words.time(report.path("openedAt")));
        paper.fact(words.say("report.writtenAt"), words.time(report.path("writtenAt")));
        paper.fact(words.say("report.writtenFor"), report.path("writtenFor").asText(Words.NOTHING));
        new AcquisitionPart(report, paper, words).write();
    }

    private void decision() throws IOException {
        JsonNode decision = report.path("decision");
        if (decision.isMissingNode()) {
            return;
        }
        paper.heading(words.say("report.decided"));
        paper.fact(words.say("vote.plan"), words.plan(decision));
        paper.fact(words.say("vote.reason"), decision.path("reason").asText());
        paper.fact(words.say("decision.signedBy"), decision.path("signedBy").asText());
        paper.fact(words.say("decision.signedAt"), words.time(decision.path("signedAt")));
        paper.fact(words.say("decision.signature"), decision.path("signature").asText());
        for (JsonNode dissent : decision.path("dissent")) {
            paper.fact(
                    words.say("decision.dissent"),
                    dissent.path("by").asText() + ": " + words.plan(dissent) + " – "
                            + dissent.path("reason").asText());
        }
    }

    private void arrangement() throws IOException {
        JsonNode arrangement = report.path("arrangement");
        if (arrangement.isMissingNode()) {
            return;
        }
        paper.heading(words.say("arrange.title"));
        rulings.tell(arrangement.path("ruling"));
        for (String question : new String[] {
            "infectionNotExcluded", "biopsyIndicated", "bronchoscopySuitable", "metastasisPossible", "characterised"
        }) {
            paper.fact(words.say("arrange." + question), words.yesOrNo(arrangement.path(question)));
        }
        paper.fact(words.say("arrange.owner"), arrangement.path("ownerName").asText(Words.NOTHING));
        paper.fact(words.say("arrange.due"), words.time(arrangement.path("dueAt")));
    }

    private void followup() throws IOException {
        JsonNode followup = report.path("followup");
        if (followup.isMissingNode()) {
            return;
        }
        paper.heading(words.say("assist.followup"));
        JsonNode assistance = followup.path("assistance");
        paper.fact(words.say("assist.patientInformed"), words.yesOrNo(assistance.path("patientInformed")));
        paper.fact(words.say("assist.ordersPlaced"), words.yesOrNo(assistance.path("ordersPlaced")));
        JsonNode outcome = followup.path("outcome");
        if (!outcome.isMissingNode()) {
            paper.fact(words.say("assist.kind"), words.code("outcome", outcome.path("kind")));
            paper.fact(words.say("assist.basis"), words.code("basis", outcome.path("basis")));
            paper.fact(words.say("assist.note"), outcome.path("note").asText(Words.NOTHING));
            paper.fact(words.say("assess.at"), words.time(outcome.path("at")));
        }
    }

    private void rules() throws IOException {
        paper.heading(words.say("report.rules"));
        for (JsonNode rule : report.path("rulesThatSpoke")) {
            paper.small(rule.path("ruleId").asText() + " · "
                    + rule.path("table").asText() + " " + rule.path("version").asText());
        }
    }

    private void timeline() throws IOException {
        paper.heading(words.say("timeline.title"));
        for (JsonNode entry : report.path("timeline")) {
            paper.small(words.time(entry.path("at")) + " · " + words.sentence(entry.path("summary")));
        }
    }

    private void chain() throws IOException {
        JsonNode chain = report.path("auditChain");
        paper.heading(words.say("audit.title"));
        paper.line(words.say(
                "report.chain",
                Map.of(
                        "records",
                        chain.path("records").asText(),
                        "number",
                        chain.path("lastNumber").asText())));
        paper.small(chain.path("lastHash").asText());
    }
}
