package org.consilium.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.intake.History.Answer;
import org.consilium.intake.History.Smoking;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void whatIsWrittenIsReadBackTheSame() {
        History history = history(63, Smoking.FORMER, Optional.of(new BigDecimal("32.5")), Answer.YES, Optional.of(4));
        assertThat(HistoryJson.read(HistoryJson.write(history))).isEqualTo(history);
        History sparse = history(63, Smoking.UNKNOWN, Optional.empty(), Answer.UNKNOWN, Optional.empty());
        assertThat(HistoryJson.read(HistoryJson.write(sparse))).isEqualTo(sparse);
    }

    @Test
    void impossibleAnswersAreRefusedByFieldAndBound() {
        assertRefused("age", () -> history(17, Smoking.NEVER, Optional.empty(), Answer.NO, Optional.empty()));
        assertRefused("age", () -> history(121, Smoking.NEVER, Optional.empty(), Answer.NO, Optional.empty()));
        assertRefused(
                "packYears",
                () -> history(60, Smoking.NEVER, Optional.of(BigDecimal.TEN), Answer.NO, Optional.empty()));
        assertRefused(
                "packYears",
                () -> history(60, Smoking.CURRENT, Optional.of(new BigDecimal(301)), Answer.NO, Optional.empty()));
        assertRefused(
                "previousCancerYearsAgo",
                () -> history(60, Smoking.NEVER, Optional.empty(), Answer.NO, Optional.of(3)));
    }

    @Test
    void nothingOfAHistoryStandsInItsText() {
        assertThat(history(63, Smoking.FORMER, Optional.empty(), Answer.YES, Optional.of(4)))
                .hasToString("History[]");
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsEntry("field", field));
    }

    private static History history(
            int age,
            Smoking smoking,
            Optional<BigDecimal> packYears,
            Answer previousCancer,
            Optional<Integer> cancerYearsAgo) {
        return new History(
                age,
                History.Sex.FEMALE,
                smoking,
                packYears,
                smoking == Smoking.FORMER ? Optional.of(new BigDecimal("7")) : Optional.empty(),
                Answer.NO,
                Answer.UNKNOWN,
                previousCancer,
                cancerYearsAgo,
                Answer.NO,
                Answer.YES,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Optional.of("cough"),
                History.Context.INCIDENTAL,
                History.Region.CN);
    }
}
