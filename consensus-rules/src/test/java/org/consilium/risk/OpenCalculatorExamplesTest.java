package org.consilium.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples that an open calculator publishes in percent to one place, cross-read there with MDCalc and Radiopaedia. */
@Tag("R-RULES")
class OpenCalculatorExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            65 | 1 | 0 | 1 | 15 | solid | 1 | 2 | 1 | 47.7
            55 | 0 | 0 | 0 | 5 | solid | 0 | 1 | 0 | 0.3
            70 | 1 | 1 | 1 | 20 | partsolid | 1 | 1 | 1 | 80.1
            """)
    void brock(
            int age,
            int female,
            int family,
            int emphysema,
            int size,
            String type,
            int upper,
            int count,
            int spiculation,
            String percent)
            throws JsonProcessingException {
        RiskFacts facts = facts(
                ("{'age':%d,'female':%d,'fhx':%d,'emph':%d,'size_mm':%d,'ntype':'%s','upper':%d,'count':%d,'spic':%d}")
                        .formatted(age, female, family, emphysema, size, type, upper, count, spiculation));

        assertThat(percent(Brock.FULL_WITH_SPICULATION.assess(facts))).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"51,1,0,12,1,1,33.4", "45,0,0,6,0,0,1.3"})
    void mayo(int age, int smoker, int cancer, int size, int spiculation, int upper, String percent)
            throws JsonProcessingException {
        RiskFacts facts = facts(("{'age':%d,'smoker':%d,'cancer5y':%d,'diameter_mm':%d,'spic':%d,'upper':%d}")
                .formatted(age, smoker, cancer, size, spiculation, upper));

        assertThat(percent(new Mayo().assess(facts))).isEqualTo(percent);
    }

    private static RiskFacts facts(String json) throws JsonProcessingException {
        return GoldenRiskTest.facts(new ObjectMapper().readTree(json.replace('\'', '"')));
    }

    private static String percent(RiskResult result) {
        double probability = ((RiskResult.Probability) result).p();
        return BigDecimal.valueOf(probability * 100)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
