package org.consilium.report.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.clinical.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanWordsTest {
    @ParameterizedTest
    @EnumSource
    void aPlanIsCalledTheSameInSentencesAndOnPaper(Plan plan) {
        assertThat(Words.in("en").say("plan." + plan)).isEqualTo(plan.english());
        assertThat(Words.in("zh").say("plan." + plan)).isEqualTo(plan.chinese());
    }
}
