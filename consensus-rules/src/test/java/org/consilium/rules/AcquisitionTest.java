package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.consilium.clinical.InvalidFact;
import org.consilium.rules.AcquisitionFacts.ImageType;
import org.consilium.rules.AcquisitionFacts.Most;
import org.consilium.rules.AcquisitionFacts.OptionalFact;
import org.consilium.rules.AcquisitionVerdict.Finding;
import org.consilium.rules.AcquisitionVerdict.Use;
import org.consilium.rules.AcquisitionVerdict.Verdict;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-INTAKE-QUALITY")
class AcquisitionTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @Test
    void a_thin_complete_series_passes_every_header_rule() {
        AcquisitionVerdict verdict = RULES.acquisition(series("1.0", "1", "0.02", 0, "0.7", Map.of()));

        assertThat(verdict.worst()).isEqualTo(Verdict.PASS);
        assertThat(verdict.findings())
                .extracting(Finding::ruleId)
                .containsExactly("QA-01", "QA-02", "QA-03", "QA-11", "QA-12", "QA-13", "QA-15");
        assertThat(verdict.warnings()).isZero();
        assertThat(verdict.forbids(Use.VOLUMETRY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.25,PASS", "1.26,WARN", "1.5,WARN", "2.5,WARN", "2.51,BLOCK"})
    void thickness_is_graded_at_its_bounds(String mm, Verdict expected) {
        assertThat(RULES.acquisition(series(mm, "1", "0", 0, "0.7", Map.of())).worst())
                .isEqualTo(expected);
    }

    @Test
    void a_finding_names_rule_value_bound_and_what_it_forbids() {
        Finding finding = RULES.acquisition(series("5.0", "1", "0", 0, "0.7", Map.of())).findings().stream()
                .filter(found -> found.verdict() == Verdict.BLOCK)
                .findFirst()
                .orElseThrow();

        assertThat(finding.ruleId()).isEqualTo("QA-01");
        assertThat(finding.value()).isEqualTo("thicknessMm=5");
        assertThat(finding.bound()).isEqualTo("2.5");
        assertThat(finding.forbids()).containsExactlyInAnyOrder(Use.MODEL, Use.SIZE_RULES, Use.VOLUMETRY);
        assertThat(finding.ruling().table()).isEqualTo("acquisition.qa-01");
    }

    /** Tables state their domains as text; the record's bounds must be the same. */
    @ParameterizedTest
    @CsvSource({
        "01, thicknessMm, " + Most.THICKNESS_MM,
        "02, spacingRatio, " + Most.SPACING_RATIO,
        "02, deviationMm, " + Most.DEVIATION_MM,
        "02, largestStep, " + Most.LARGEST_STEP,
        "03, missing, " + Most.SLICES,
        "03, duplicates, " + Most.SLICES,
        "06, ctdiVolMgy, " + Most.CTDI_VOL_MGY,
        "10, tiltDegrees, " + Most.TILT_DEGREES,
        "11, pixelSpacingMm, " + Most.PIXEL_SPACING_MM,
        "13, airDeviationHu, " + Most.AIR_DEVIATION_HU
    })
    void the_largest_values_are_those_of_the_tables(String rule, String input, String most) throws IOException {
        try (InputStream table =
                AcquisitionFacts.class.getResourceAsStream("/rules/acquisition/qa-" + rule + "/table.dmn")) {
            assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("<text>" + input + "</text></inputExpression>\\s*<inputValues [^>]*>"
                            + "<text>[^<]*\\.\\." + most + "]</text>");
        }
    }

    @Test
    void absent_values_are_judged_as_absent() {
        AcquisitionFacts nothing = new AcquisitionFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                ImageType.LOCALIZER,
                false,
                Optional.empty(),
                false,
                Map.of());

        AcquisitionVerdict verdict = RULES.acquisition(nothing);

        assertThat(verdict.worst()).isEqualTo(Verdict.BLOCK);
        assertThat(verdict.forbids(Use.READING)).isTrue();
        assertThat(verdict.findings())
                .filteredOn(found -> found.verdict() == Verdict.BLOCK)
                .extracting(Finding::ruleId)
                .containsExactly("QA-01", "QA-02", "QA-11", "QA-12", "QA-13", "QA-15");
        assertThat(verdict.findings().get(0).value()).isEqualTo("absent");
    }

    @Test
    void optional_facts_open_their_rules() {
        Map<OptionalFact, String> all = Map.ofEntries(
                Map.entry(OptionalFact.KERNEL_CLASS, "bone"),
                Map.entry(OptionalFact.RECONSTRUCTION, "different"),
                Map.entry(OptionalFact.SCREENING, "true"),
                Map.entry(OptionalFact.CTDI_VOL_MGY, "3.01"),
                Map.entry(OptionalFact.COVERAGE_PERCENT, "94.9"),
                Map.entry(OptionalFact.CONTRAST, "true"),
                Map.entry(OptionalFact.MOTION, "2"),
                Map.entry(OptionalFact.TILT_DEGREES, "0.5"),
                Map.entry(OptionalFact.METAL, "near_nodule"),
                Map.entry(OptionalFact.PRIORS, "none"),
                Map.entry(OptionalFact.PRIOR_KNOWN, "true"),
                Map.entry(OptionalFact.CONSENT, "false"));

        AcquisitionVerdict verdict = RULES.acquisition(series("1.0", "1", "0", 0, "0.7", all));

        assertThat(verdict.findings()).hasSize(17);
        assertThat(verdict.findings())
                .filteredOn(found -> found.verdict() == Verdict.BLOCK)
                .extracting(Finding::ruleId)
                .containsExactly("QA-04", "QA-07", "QA-16", "QA-17");
        assertThat(verdict.warnings()).isEqualTo(6);
    }

    @Test
    void impossible_values_are_refused() {
        assertThatThrownBy(() -> series("1.0", "1", "0", -1, "0.7", Map.of()))
                .isInstanceOfSatisfying(InvalidFact.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("missingSlices");
                    assertThat(refusal.value()).isEqualTo("-1");
                });
    }

    private static AcquisitionFacts series(
            String thickness,
            String ratio,
            String deviation,
            int missing,
            String pixel,
            Map<OptionalFact, String> more) {
        return new AcquisitionFacts(
                Optional.of(new BigDecimal(thickness)),
                Optional.of(new BigDecimal(ratio)),
                Optional.of(new BigDecimal(deviation)),
                Optional.of(BigDecimal.ONE),
                missing,
                0,
                Optional.of(new BigDecimal(pixel)),
                ImageType.ORIGINAL_PRIMARY_AXIAL,
                true,
                Optional.of(new BigDecimal("12")),
                true,
                more);
    }
}
