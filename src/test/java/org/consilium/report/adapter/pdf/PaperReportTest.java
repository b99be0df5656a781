package org.consilium.report.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REPORT")
class PaperReportTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theDecisionTheDissentTheRulesAndTheChainAreOnPaper() throws IOException {
        String text = textOf(PaperReport.of(report(), "en", Optional.empty()));
        assertThat(text)
                .contains("Report of C-2026-0001", "Not a medical device", "biopsy", "Dr. A: surgery")
                .contains("FL-3", "2017.1", "case was opened", "a".repeat(64))
                .doesNotContain("手术");
    }

    @Test
    void aLongTimelineFillsNumberedPagesThatAllCarryTheNotice() throws IOException {
        ObjectNode report = report();
        ArrayNode timeline = report.putArray("timeline");
        for (int i = 0; i < 300; i++) {
            timeline.addObject()
                    .put("at", "2026-01-01T00:00:00Z")
                    .putObject("summary")
                    .put("en", "entry " + i + " " + "word ".repeat(30) + "x".repeat(200));
        }
        try (PDDocument paper = Loader.loadPDF(PaperReport.of(report, "en", Optional.empty()))) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(10);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(paper.getNumberOfPages());
            assertThat(last.getText(paper))
                    .contains("Not a medical device")
                    .contains(paper.getNumberOfPages() + " / " + paper.getNumberOfPages());
            assertThat(new PDFTextStripper().getText(paper)).contains("entry 299");
        }
    }

    @Test
    void whatTheFontLacksIsShownAsLackingAndBreaksNothing() throws IOException {
        ObjectNode report = report();
        report.putObject("patient").put("name", "王小明 Müller");
        assertThat(textOf(PaperReport.of(report, "en", Optional.empty()))).contains("??? Müller");
    }

    @Test
    void withAChineseFontEveryWordIsChineseAndEveryNameLegible() throws IOException {
        Optional<Path> font = new PaperFonts(Optional::empty).chinese();
        assumeTrue(font.isPresent(), "skipped: no TrueType font with Chinese letters on this machine");
        ObjectNode report = report();
        report.putObject("patient").put("name", "王小明 Müller");
        byte[] file = PaperReport.of(report, "zh", font);
        assertThat(textOf(file)).contains("王小明 Müller", "不是医疗器械", "手术").doesNotContain("Report of", "?");
        assertThat(file.length).as("only the letters used are embedded").isLessThan(400_000);
    }

    @Test
    void everyWordThatAReportSaysIsThereInBothLanguages() throws IOException {
        Words english = Words.in("en");
        Words chinese = Words.in("zh");
        assertThat(chinese.texts().keySet()).isEqualTo(english.texts().keySet());
        try (Stream<Path> sources = Files.list(Path.of("main/java/org/consilium/report/adapter/pdf"))) {
            for (Path source : sources.toList()) {
                Matcher said =
                        Pattern.compile("say\\(\\s*\"([a-zA-Z0-9.]+)\"[,)]").matcher(Files.readString(source));
                while (said.find()) {
                    assertThat(english.texts())
                            .as(source + " says " + said.group(1))
                            .containsKey(said.group(1));
                }
            }
        }
    }

    private ObjectNode report() {
        ObjectNode report = json.createObjectNode();
        report.put("label", "C-2026-0001").put("state", "DECIDED").put("notice", "This is not a medical device.");
        ObjectNode decision = report.putObject("decision");
        decision.put("plan", "BIOPSY").put("reason", "grows");
        decision.putArray("dissent").addObject().put("by", "Dr. A").put("plan", "SURGERY");
        report.putArray("rulesThatSpoke")
                .addObject()
                .put("ruleId", "FL-3")
                .put("table", "guideline.fleischner")
                .put("version", "2017.1");
        report.putArray("timeline")
                .addObject()
                .put("at", "2026-01-01T00:00:00Z")
                .putObject("summary")
                .put("en", "The case was opened.")
                .put("zh", "手术");
        report.putObject("auditChain").put("records", 3).put("lastNumber", 9).put("lastHash", "a".repeat(64));
        return report;
    }

    private static String textOf(byte[] file) throws IOException {
        try (PDDocument paper = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
