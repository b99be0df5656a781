package org.consilium.assessment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the model's nodules changed since the prior study.
 *
 * @param state {@code COMPARED}, or why not: {@code NO_READ} where the model has no read of this study, {@code NO_PRIOR_READ}
 *     where it has none of the prior one or that one is still sealed
 * @param source {@code CASE} where the prior study is a case here, {@code FETCHED} where it was fetched for comparison
 * @param days between the studies
 * @param newNodules without a nodule in the prior study
 * @param goneNodules of the prior study, without one in this
 */
public record GrowthView(
        String state,
        String source,
        int days,
        List<Change> changes,
        List<String> newNodules,
        List<String> goneNodules) {
    /** The same, told from another kind of prior study. */
    public GrowthView from(String otherSource) {
        return new GrowthView(state, otherSource, days, changes, newNodules, goneNodules);
    }

    /**
     * One nodule in both studies. Numbers are absent where a rule forbids them; the ruling says why.
     *
     * @param match how sure it is that both are one, 0 to 1
     * @param doublingDays negative where the nodule halves
     * @param shortestDays within the 95 % interval; absent where even its end does not grow
     * @param longestDays absent where the interval holds shrinking: then there is no longest
     */
    public record Change(
            String nodule,
            String prior,
            double match,
            @Nullable Double changePercent,
            @Nullable Double lowPercent,
            @Nullable Double highPercent,
            @Nullable Double doublingDays,
            @Nullable Double shortestDays,
            @Nullable Double longestDays,
            List<RulingView> rulings) {}
}
