package org.consilium.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.rules.AcquisitionFacts.OptionalFact;
import org.consilium.rules.AcquisitionVerdict.Finding;
import org.consilium.rules.AcquisitionVerdict.Use;
import org.consilium.rules.AcquisitionVerdict.Verdict;
import org.consilium.rules.table.Fact;

/** Asks the acquisition, growth and reading tables. */
final class Acquisition {
    private final Rulebook book;

    Acquisition(Rulebook book) {
        this.book = book;
    }

    AcquisitionVerdict verdict(AcquisitionFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Question question : questions(facts)) {
            findings.add(finding(book.one(question)));
        }
        Verdict worst = findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.PASS);
        return new AcquisitionVerdict(worst, findings);
    }

    private static List<Question> questions(AcquisitionFacts facts) {
        List<Question> questions = new ArrayList<>(fromHeaders(facts));
        questions.addAll(fromOptional(facts.optional()));
        questions.sort(Comparator.comparing(Question::table));
        return questions;
    }

    private static List<Question> fromHeaders(AcquisitionFacts facts) {
        return List.of(
                rule("01").number("thicknessMm", facts.thicknessMm()),
                rule("02")
                        .number("spacingRatio", facts.spacingRatio())
                        .number("deviationMm", facts.deviationMm())
                        .number("largestStep", facts.largestStep()),
                rule("03").with("missing", facts.missingSlices()).with("duplicates", facts.duplicateSlices()),
                rule("11").number("pixelSpacingMm", facts.pixelSpacingMm()),
                rule("12").with("imageType", facts.imageType()),
                rule("13")
                        .with("rescalePresent", facts.rescalePresent())
                        .number("airDeviationHu", facts.airDeviationHu()),
                rule("15").with("identityConsistent", facts.identityConsistent()));
    }

    private static List<Question> fromOptional(Map<OptionalFact, String> facts) {
        List<Question> questions = new ArrayList<>();
        text(facts, OptionalFact.KERNEL_CLASS, rule("04"), "kernelClass", questions);
        text(facts, OptionalFact.RECONSTRUCTION, rule("05"), "reconstruction", questions);
        if (facts.containsKey(OptionalFact.SCREENING)) {
            questions.add(rule("06")
                    .number("ctdiVolMgy", number(facts, OptionalFact.CTDI_VOL_MGY))
                    .with("screening", truth(facts, OptionalFact.SCREENING)));
        }
        measured(facts, OptionalFact.COVERAGE_PERCENT, rule("07"), "coveragePercent", questions);
        flag(facts, OptionalFact.CONTRAST, rule("08"), "contrast", questions);
        measured(facts, OptionalFact.MOTION, rule("09"), "motion", questions);
        measured(facts, OptionalFact.TILT_DEGREES, rule("10"), "tiltDegrees", questions);
        text(facts, OptionalFact.METAL, rule("14"), "metal", questions);
        text(
                facts,
                OptionalFact.PRIORS,
                rule("16").with("priorKnown", truth(facts, OptionalFact.PRIOR_KNOWN)),
                "priors",
                questions);
        flag(facts, OptionalFact.CONSENT, rule("17"), "consent", questions);
        return questions;
    }

    private static Question rule(String number) {
        return Question.to("acquisition.qa-" + number);
    }

    private static void text(
            Map<OptionalFact, String> facts, OptionalFact fact, Question rule, String input, List<Question> to) {
        if (facts.containsKey(fact)) {
            to.add(rule.with(input, String.valueOf(facts.get(fact))));
        }
    }

    private static void measured(
            Map<OptionalFact, String> facts, OptionalFact fact, Question rule, String input, List<Question> to) {
        if (facts.containsKey(fact)) {
            to.add(rule.number(input, number(facts, fact)));
        }
    }

    private static void flag(
            Map<OptionalFact, String> facts, OptionalFact fact, Question rule, String input, List<Question> to) {
        if (facts.containsKey(fact)) {
            to.add(rule.with(input, truth(facts, fact)));
        }
    }

    private static boolean truth(Map<OptionalFact, String> facts, OptionalFact fact) {
        return Boolean.parseBoolean(facts.getOrDefault(fact, "false"));
    }

    private static Optional<BigDecimal> number(Map<OptionalFact, String> facts, OptionalFact fact) {
        return Optional.ofNullable(facts.get(fact))
                .filter(text -> !text.isBlank())
                .map(BigDecimal::new);
    }

    private Finding finding(Ruling ruling) {
        String value = ruling.inputs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(input -> input.getKey() + "=" + input.getValue())
                .collect(Collectors.joining(", "));
        return new Finding(
                ruling.ruleId().substring(0, "QA-00".length()),
                Verdict.valueOf(ruling.outcome()),
                value.isEmpty() ? "absent" : value,
                book.output(ruling, "bound"),
                uses(book.output(ruling, "forbids")),
                ruling);
    }

    private static Set<Use> uses(String forbids) {
        return Arrays.stream(forbids.split(","))
                .filter(use -> !use.isEmpty())
                .map(use -> Use.valueOf(use.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    List<Ruling> growth(GrowthComparison facts) {
        return book.all(Question.to("quality.growth-comparison")
                .with("sameSoftware", facts.sameSoftware())
                .with("thicknessDifferenceMm", facts.thicknessDifferenceMm())
                .with("sameKernel", facts.sameKernel())
                .with("intervalDays", facts.intervalDays())
                .number("volumeChangePercent", facts.volumeChangePercent().map(BigDecimal::abs))
                .number("deltaMm", facts.deltaMm())
                .number("solidMm", facts.solidMm())
                .with("segmentationTrusted", facts.segmentationTrusted())
                .with("match", Fact.of(facts.match())));
    }

    List<Ruling> reading(ReadingFacts facts) {
        return book.all(Question.to("quality.reading")
                .with("blindLockedFirst", facts.blindLockedFirst())
                .with("fieldsComplete", facts.fieldsComplete())
                .with("timesComplete", facts.timesComplete())
                .with("changedAfterReveal", facts.changedAfterReveal())
                .with("reasonCoded", facts.reasonCoded())
                .with("credentialsCurrent", facts.credentialsCurrent())
                .number("sizeMismatchMm", facts.sizeMismatchMm()));
    }
}
