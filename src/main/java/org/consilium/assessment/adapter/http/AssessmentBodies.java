package org.consilium.assessment.adapter.http;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.consilium.assessment.Advising;
import org.consilium.assessment.domain.FindingView;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.assessment.domain.ReconciledRead;
import org.consilium.clinical.LeavingReason;
import org.consilium.clinical.Plan;
import org.jspecify.annotations.Nullable;

/** What the addresses of steps 2A and 3A take; each says nothing of itself in logs. */
final class AssessmentBodies {
    private AssessmentBodies() {}

    private static ReadContent content(List<FindingView> findings, @Nullable String impression) {
        return new ReadContent(FindingView.findings(findings), Optional.ofNullable(impression));
    }

    /** Only the version that the caller has seen. */
    record Version(@NotNull Long expectedVersion) {}

    /** Going on with a limited series. */
    record Acceptance(
            @NotNull Long expectedVersion,
            @AssertTrue Boolean accept,
            @NotNull @Size(min = 1, max = 2000) String reason) {
        String acceptedReason() {
            return reason;
        }

        @Override
        public String toString() {
            return "Acceptance[]";
        }
    }

    /** A read. */
    record Read(
            @NotNull Long expectedVersion,
            @NotNull @Size(max = 100) List<@NotNull FindingView> findings,
            @Nullable @Size(max = 4000) String impression) {
        ReadContent content() {
            return AssessmentBodies.content(findings, impression);
        }

        @Override
        public String toString() {
            return "Read[]";
        }
    }

    /** A reconciled read. */
    record Settlement(
            @NotNull Long expectedVersion,
            @NotNull @Size(max = 100) List<@NotNull FindingView> findings,
            @Nullable @Size(max = 4000) String impression,
            @NotNull ReconciledRead.Reason reasonCode,
            @Nullable @Size(max = 2000) String comment) {
        /** Without findings the comment says why there is none. */
        ReadContent content() {
            return AssessmentBodies.content(findings, impression == null ? comment : impression);
        }

        Optional<String> note() {
            return Optional.ofNullable(comment);
        }

        @Override
        public String toString() {
            return "Settlement[]";
        }
    }

    /** Advice. */
    record Recommendation(
            @NotNull Long expectedVersion,
            @NotNull Plan plan,
            @Nullable Integer intervalMonths,
            @Nullable @Size(max = 2000) String reason,
            @Nullable LeavingReason reasonCode,
            boolean requestPanel) {
        Advising.Wish wish() {
            return new Advising.Wish(
                    plan,
                    Optional.ofNullable(intervalMonths),
                    Optional.ofNullable(reason).filter(text -> !text.isBlank()),
                    Optional.ofNullable(reasonCode),
                    requestPanel);
        }

        @Override
        public String toString() {
            return "Recommendation[]";
        }
    }
}
