package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-RULES")
class GuidelinesTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @ParameterizedTest
    @CsvSource({
        "SCREENING,US,60,lung-rads-2022",
        "SCREENING,OTHER,60,lung-rads-2022",
        "SCREENING,EU,60,eups-2017",
        "SCREENING,CN,60,cn-2018",
        "INCIDENTAL,CN,30,cn-2018",
        "INCIDENTAL,US,35,fleischner-2017",
        "INCIDENTAL,UK,60,bts-2015",
        "SYMPTOMATIC,UK,20,bts-2015"
    })
    void the_selection_names_the_governing_guideline(Context context, Region region, int age, String pack) {
        GuidelineOutcome outcome = RULES.guidelines(GuidelineCase.of(context, region)
                .withAge(age)
                .withRisk(RiskClass.LOW)
                .withNodules(List.of(solid("9"))));

        assertThat(outcome.governingPack())
                .hasValueSatisfying(result -> assertThat(result.pack()).isEqualTo(pack));
        assertThat(outcome.packs()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"KNOWN_CANCER_FOLLOWUP,US,60", "SYMPTOMATIC,US,60", "INCIDENTAL,US,34", "SYMPTOMATIC,UK,17"})
    void where_no_guideline_governs_the_selection_itself_speaks(Context context, Region region, int age) {
        GuidelineOutcome outcome =
                RULES.guidelines(GuidelineCase.of(context, region).withAge(age).withNodules(List.of(solid("9"))));

        assertThat(outcome.governingPack()).isEmpty();
        assertThat(outcome.governing().outcome()).isEqualTo("CASE_BY_CASE");
        assertThat(outcome.disagreements()).isEmpty();
    }

    @Test
    void disagreements_with_the_governing_guideline_are_listed() {
        GuidelineCase question = GuidelineCase.of(Context.INCIDENTAL, Region.CN)
                .withAge(60)
                .withRisk(RiskClass.HIGH)
                .withNodules(List.of(solid("9")
                        .change()
                        .pretestPercent(new BigDecimal("70"))
                        .brockPercent(new BigDecimal("3"))
                        .build()));

        GuidelineOutcome outcome = RULES.guidelines(question);

        assertThat(outcome.governing().action()).contains("SURGICAL_DIAGNOSIS");
        assertThat(outcome.disagreeOnInvasive()).isTrue();
        assertThat(outcome.disagreements()).anySatisfy(found -> {
            assertThat(found.otherPack()).isEqualTo("bts-2015");
            assertThat(found.otherAction()).isEqualTo("CT_3M");
            assertThat(found.invasive()).isTrue();
        });
        assertThat(outcome.results()).hasSize(4);
    }

    @Test
    void every_ruling_can_be_traced() {
        PackResult result = lungRads(solid("14.95"));

        assertThat(result.ruling().outcome()).isEqualTo("4B");
        assertThat(result.ruling().sentence().en()).contains("15 mm").contains("diagnostic CT");
        assertThat(result.ruling().sentence().zh()).contains("实性结节");
        assertThat(result.trail()).allSatisfy(step -> {
            assertThat(step.table()).isNotBlank();
            assertThat(step.version()).isNotBlank();
            assertThat(step.row()).isPositive();
            assertThat(step.inputs()).isNotEmpty();
        });
        assertThat(result.noduleId()).isEqualTo("n");
    }

    private static PackResult lungRads(NoduleFacts nodule) {
        return RULES.evaluate("lung-rads-2022", screening().withNodules(List.of(nodule)));
    }

    private static GuidelineCase screening() {
        return GuidelineCase.of(Context.SCREENING, Region.US);
    }

    private static NoduleFacts solid(String mean) {
        return NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                .id("n")
                .diameter(DiameterMm.of(mean))
                .build();
    }
}
