package org.consilium.report.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.model.Abstention;
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

    /** Without the model a second person read; both reads, why the model gave none, and which nodules a row judged. */
    @Test
    void theReadsAndWhatEachRowSaidOfWhichNodulesAreOnPaper() throws IOException {
        ObjectNode report = report();
        finding(report.putObject("blindRead"), "a1b2");
        finding(report.putObject("secondRead").put("impression", "a second pair of eyes"), "c3d4");
        report.putObject("modelRead").put("state", "ABSTAINED").put("reason", "THICK_SLICES");
        ObjectNode comparison = report.putObject("comparison").put("level", "major");
        comparison
                .putArray("rulings")
                .add(ruling("DI-2", "Management differs."))
                .add(ruling("DI-8", "They agree."));
        comparison.putArray("pairs").addObject().put("humanNodule", "a1b2").put("ruleId", "DI-2");
        comparison
                .withArray("pairs")
                .addObject()
                .put("humanNodule", "a1b2")
                .put("secondFinding", "c3d4")
                .put("distanceMm", 1.25)
                .put("ruleId", "DI-8");
        assertThat(textOf(PaperReport.of(report, "en", Optional.empty())))
                .containsSubsequence(
                        "Model's read",
                        "no answer on this series. (slices too thick)",
                        "Second read",
                        "a second pair of eyes",
                        "major discordance",
                        "Management differs.",
                        "Only the reader found 1.",
                        "They agree.",
                        "Reader 1 and second reader 1 point to the same place, 1.3 mm apart.");
    }

    /** The words of the pages are these. */
    @Test
    void everyReasonForNoReadOfTheModelHasWords() {
        Stream<String> ofTheModel = Arrays.stream(Abstention.Reason.values()).map(Enum::name);
        Stream<String> ofTheServer = Stream.of("ACQUISITION", "ATTEMPTS_USED_UP", "SWITCHED_OFF");
        assertThat(Words.in("en").texts())
                .containsKeys(Stream.concat(ofTheModel, ofTheServer)
                        .map(reason -> "abstention." + reason)
                        .toArray());
    }

    @Test
    void theChangeSinceThePriorStudyIsOnPaperAndWhatARuleForbidsIsNot() throws IOException {
        ObjectNode report = report();
        ObjectNode growth = report.putObject("growth")
                .put("state", "COMPARED")
                .put("source", "FETCHED")
                .put("days", 180);
        ObjectNode change = growth.putArray("changes").addObject().put("nodule", "M1");
        change.put("changePercent", 42.4).put("lowPercent", 11).put("highPercent", 80);
        change.put("doublingDays", 352).put("shortestDays", 212);
        growth.withArray("changes")
                .addObject()
                .put("nodule", "M2")
                .putArray("rulings")
                .add(ruling("GR-1", "Other kernels: no volumes."));
        growth.putArray("newNodules").add("M3").add("M4");
        growth.putArray("goneNodules");
        assertThat(textOf(PaperReport.of(report, "en", Optional.empty())))
                .contains(
                        "180 days lie between", "fetched for comparison", "42 % (11 to 80)", "352 days (212 to no end)")
                .contains("Change of volume: not given; Doubling time: not given", "Other kernels: no volumes.")
                .contains("Not seen in the prior study: M3, M4")
                .doesNotContain("Seen in the prior study only");
    }

    @Test
    void limitsOfTheImagesNamesOfReadersAndDisagreeingGuidelinesAreOnPaper() throws IOException {
        ObjectNode report = report();
        report.putObject("patient").put("name", "A").put("patientId", "1").put("sex", "");
        ObjectNode series =
                report.putArray("series").addObject().put("description", "").put("modality", "CT");
        series.put("slices", 133)
                .put("thicknessMm", 2.5)
                .put("kernel", "STANDARD")
                .put("verdict", "WARN");
        series.putArray("findings")
                .add(ruling("QA-01", "Thick slices: no volumetry.").put("verdict", "WARN"));
        ((ObjectNode) series.path("findings").get(0)).putArray("forbids").add("VOLUMETRY");
        series.withArray("findings").add(ruling("QA-10", "No gantry tilt.").put("verdict", "PASS"));
        report.putObject("people").put("0-1", "Dr. Rao");
        finding(report.putObject("blindRead").put("by", "0-1").put("lockedAt", "2026-01-02T03:04:05Z"), "F1");
        ObjectNode guidelines = report.putObject("guidelines");
        guidelines
                .putArray("results")
                .add(ruling("FL-5", "CT at 3 months.").put("table", "fleischner-2017.solid"))
                .add(ruling("CN-6", "Biopsy.").put("table", "cn-2018.solid"));
        ObjectNode one = guidelines.putArray("disagreements").addObject();
        one.put("pack", "fleischner-2017").put("otherPack", "cn-2018").set("ruling", ruling("GD-1", "They differ."));
        assertThat(textOf(PaperReport.of(report, "en", Optional.empty())))
                .contains("CT · 133 slices of 2.50 mm · STANDARD", "Images with limits", "Thick slices: no volumetry.")
                .contains("Not allowed: volumetry.", "Sex –", "Dr. Rao, 2026-01-02 03:04 UTC")
                .containsSubsequence("They differ.", "fleischner-2017: CT at 3 months.", "cn-2018: Biopsy.")
                .doesNotContain("No gantry tilt.");
    }

    private static void finding(ObjectNode read, String id) {
        read.putArray("findings")
                .addObject()
                .put("id", id)
                .put("type", "SOLID")
                .put("longMm", 8.0)
                .put("shortMm", 6.5);
    }

    private ObjectNode ruling(String id, String sentence) {
        ObjectNode ruling = json.createObjectNode().put("ruleId", id);
        ruling.putObject("sentence").put("en", sentence);
        return ruling;
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
