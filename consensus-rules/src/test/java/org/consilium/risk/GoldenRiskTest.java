package org.consilium.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.consilium.Shared;
import org.consilium.clinical.Answer;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.NoduleType;
import org.consilium.clinical.PetUptake;
import org.consilium.clinical.Sex;
import org.consilium.clinical.SmokingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RULES")
class GoldenRiskTest {
    private static final Offset<Double> TIGHT = within(1e-9);
    private JsonNode golden = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws Exception {
        golden = new ObjectMapper().readTree(Shared.text("clinical/risk-golden.json"));
    }

    @Test
    void brock_1a() {
        every("brock_1a", 6, in -> Brock.PARSIMONIOUS_WITHOUT_SPICULATION.assess(facts(in)));
    }

    @Test
    void brock_1b() {
        every("brock_1b", 6, in -> Brock.PARSIMONIOUS_WITH_SPICULATION.assess(facts(in)));
    }

    @Test
    void brock_2a() {
        every("brock_2a", 6, in -> Brock.FULL_WITHOUT_SPICULATION.assess(facts(in)));
    }

    @Test
    void brock_2b() {
        every("brock_2b", 11, in -> Brock.FULL_WITH_SPICULATION.assess(facts(in)));
    }

    @Test
    void mayo() {
        every("mayo", 9, in -> new Mayo().assess(facts(in)));
    }

    @Test
    void veterans() {
        every("va", 6, in -> new Veterans().assess(facts(in)));
    }

    @Test
    void pkuph() {
        every("pkuph", 6, in -> new Pkuph().assess(facts(in)));
    }

    @Test
    void herder() {
        every("herder", 8, in -> Herder.of(in.get("mayo_p").asDouble(), uptake(in)));
    }

    @Test
    void likelihood_ratio_variant() {
        every("pet_lr_variant", 6, in -> PetLikelihoodRatio.of(in.get("pre_p").asDouble(), uptake(in)));
    }

    private void every(String name, int count, Function<JsonNode, RiskResult> model) {
        assertThat(golden.get(name)).hasSize(count);
        for (JsonNode row : golden.get(name)) {
            RiskResult result = model.apply(row.get("in"));
            assertThat(result).as("%s", row).isInstanceOf(RiskResult.Probability.class);
            RiskResult.Probability probability = (RiskResult.Probability) result;
            assertThat(probability.p()).as("%s", row).isCloseTo(row.get("p").asDouble(), TIGHT);
            assertThat(probability.logit()).isCloseTo(row.get("logit").asDouble(), within(1e-7));
            assertThat(probability.inputs()).isNotEmpty();
        }
    }

    @Test
    void doubling_times_and_volume_changes() {
        for (JsonNode row : golden.get("vdt_volume")) {
            JsonNode in = row.get("in");
            double v1 = in.get("v1").asDouble();
            double v2 = in.get("v2").asDouble();
            var vdt = Growth.doublingDays(v1, v2, in.get("days").asDouble());
            assertThat(vdt.isPresent()).isEqualTo(!row.get("vdt").isNull());
            vdt.ifPresent(days -> assertThat(days).isCloseTo(row.get("vdt").asDouble(), within(1e-6)));
            assertThat(Growth.changePercent(v1, v2)).isCloseTo(row.get("pvc").asDouble(), within(1e-6));
        }
        for (JsonNode row : golden.get("vdt_diameter")) {
            JsonNode in = row.get("in");
            double d1 = in.get("d1").asDouble();
            double d2 = in.get("d2").asDouble();
            assertThat(Growth.doublingDaysFromDiameters(d1, d2, in.get("days").asDouble()))
                    .hasValueCloseTo(row.get("vdt").asDouble(), within(1e-6));
        }
    }

    @Test
    void volumes_diameters_mass_and_consolidation() {
        golden.get("sphere")
                .forEach(row -> assertThat(Growth.sphereVolumeMm3(row.get("d").asDouble()))
                        .isCloseTo(row.get("v").asDouble(), within(1e-6)));
        golden.get("eqdiam")
                .forEach(row -> assertThat(
                                Growth.equivalentDiameterMm(row.get("v").asDouble()))
                        .isCloseTo(row.get("d").asDouble(), within(1e-9)));
        golden.get("mass")
                .forEach(row -> assertThat(Growth.massMg(
                                row.get("v").asDouble(), row.get("hu").asDouble()))
                        .isCloseTo(row.get("mass_mg").asDouble(), within(1e-9)));
        golden.get("ctr")
                .forEach(row -> assertThat(Growth.consolidationRatio(
                                row.get("solid").asDouble(), row.get("total").asDouble()))
                        .isCloseTo(row.get("ctr").asDouble(), within(1e-12)));
    }

    @Test
    void mean_diameters_round_half_up_in_decimals() {
        for (JsonNode row : golden.get("mean_diameter")) {
            DiameterMm diameter =
                    DiameterMm.of(row.get("long").asText(), row.get("short").asText());
            assertThat(diameter.meanToTenth())
                    .isEqualTo(new BigDecimal(row.get("lungrads_1dp").asText()));
            assertThat(diameter.meanToWhole())
                    .isEqualTo(new BigDecimal(row.get("fleischner_0dp").asText()));
        }
    }

    private static PetUptake uptake(JsonNode in) {
        return PetUptake.valueOf(in.get("uptake").asText().toUpperCase(java.util.Locale.ROOT));
    }

    /** Reads whichever inputs the row names; smoking "ever" with years since quitting is a former smoker. */
    static RiskFacts facts(JsonNode in) {
        boolean quit = in.path("years_since_quit").asDouble() > 0;
        boolean ever = in.path("smoker").asInt(in.path("ever_smoker").asInt()) == 1;
        SmokingStatus smoking = !ever ? SmokingStatus.NEVER : quit ? SmokingStatus.FORMER : SmokingStatus.CURRENT;
        boolean cancer = in.path("cancer5y").asInt() == 1;
        return new RiskFacts(
                in.has("age") ? Optional.of(in.get("age").asInt()) : Optional.empty(),
                in.path("female").asInt() == 1 ? Sex.FEMALE : Sex.MALE,
                smoking,
                quit ? Optional.of(in.get("years_since_quit").decimalValue()) : Optional.empty(),
                answer(in, "fhx"),
                answer(in, "family_cancer"),
                answer(in, "emph"),
                cancer ? Answer.YES : Answer.NO,
                Answer.NO,
                cancer ? Optional.of(BigDecimal.TEN) : Optional.empty(),
                Optional.of(millimetres(in)),
                Optional.of(type(in.path("ntype").asText("solid"))),
                Optional.of(in.path("upper").asInt() == 1 ? Lobe.LUL : Lobe.RML),
                in.has("count") ? Optional.of(in.get("count").asInt()) : Optional.empty(),
                answer(in, "spic"),
                answer(in, "calcification"),
                answer(in, "clear_border"));
    }

    private static BigDecimal millimetres(JsonNode in) {
        if (in.has("diameter_cm")) {
            return BigDecimal.valueOf(in.get("diameter_cm").asDouble() * 10).setScale(3, RoundingMode.HALF_UP);
        }
        return BigDecimal.valueOf(
                in.has("size_mm")
                        ? in.get("size_mm").asDouble()
                        : in.get("diameter_mm").asDouble());
    }

    private static NoduleType type(String word) {
        return switch (word) {
            case "partsolid" -> NoduleType.PART_SOLID;
            case "nonsolid" -> NoduleType.NON_SOLID;
            default -> NoduleType.SOLID;
        };
    }

    private static Answer answer(JsonNode in, String name) {
        if (!in.has(name)) {
            return Answer.UNKNOWN;
        }
        return in.get(name).asInt() == 1 ? Answer.YES : Answer.NO;
    }
}
