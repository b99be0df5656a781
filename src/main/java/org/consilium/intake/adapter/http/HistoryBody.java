package org.consilium.intake.adapter.http;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.intake.History;
import org.consilium.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Step 1A as it comes over the wire; what is not optional must be there, be it as an explicit unknown. */
public record HistoryBody(
        @NotNull Long expectedVersion,
        @NotNull Integer age,
        @NotNull History.Sex sex,
        @NotNull History.Smoking smokingStatus,
        @Nullable BigDecimal packYears,
        @Nullable BigDecimal yearsSinceQuit,
        @NotNull History.Answer familyHistoryLungCancer,
        @NotNull History.Answer familyHistoryAnyCancer,
        @NotNull History.Answer previousCancer,
        @Nullable Integer previousCancerYearsAgo,
        @NotNull History.Answer occupationalExposure,
        @NotNull History.Answer emphysema,
        @NotNull History.Answer fibrosis,
        @NotNull History.Answer tuberculosis,
        @NotNull History.Answer immunosuppressed,
        @Nullable String symptoms,
        @NotNull History.Context context,
        @NotNull History.Region region,
        @NotNull Boolean consent) {

    History history() {
        if (!consent) {
            throw Refusal.invalid("consent", "true: without the patient's consent the case can only be cancelled");
        }
        return new History(
                age,
                sex,
                smokingStatus,
                Optional.ofNullable(packYears),
                Optional.ofNullable(yearsSinceQuit),
                familyHistoryLungCancer,
                familyHistoryAnyCancer,
                previousCancer,
                Optional.ofNullable(previousCancerYearsAgo),
                occupationalExposure,
                emphysema,
                fibrosis,
                tuberculosis,
                immunosuppressed,
                Optional.ofNullable(symptoms),
                context,
                region);
    }

    /** Says nothing: these are data of a patient. */
    @Override
    public String toString() {
        return "HistoryBody[]";
    }
}
