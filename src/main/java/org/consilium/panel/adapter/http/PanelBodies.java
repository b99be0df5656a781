package org.consilium.panel.adapter.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.consilium.clinical.LeavingReason;
import org.consilium.clinical.Plan;
import org.consilium.panel.Ballot;
import org.consilium.panel.Round;
import org.consilium.panel.domain.DecisionDraft;
import org.jspecify.annotations.Nullable;

/** What the panel's addresses take. */
final class PanelBodies {
    private PanelBodies() {}

    /** Whom to seat. */
    public record Convene(
            @NotNull Long expectedVersion,
            @NotNull UUID chair,
            @NotNull @Size(min = 2, max = 20) List<@NotNull UUID> members) {}

    /** The version of the case that the chair has seen. */
    public record Seen(@NotNull Long expectedVersion) {}

    /** A vote. */
    public record Cast(
            @NotNull Integer round,
            @NotNull Plan plan,
            @Nullable Integer intervalMonths,
            @NotNull BigDecimal probability,
            @NotNull Integer confidence,
            @NotNull String reason) {
        Round roundOf() {
            return Round.numbered(round);
        }

        Ballot ballot() {
            return new Ballot(plan, months(intervalMonths), probability, confidence, reason);
        }

        @Override
        public String toString() {
            return "Cast[round=" + round + "]";
        }
    }

    /** A decision and the chair's password; a chair of an identity provider has none. */
    public record Sign(
            @NotNull Long expectedVersion,
            @NotNull Plan plan,
            @Nullable Integer intervalMonths,
            @NotNull String reason,
            @Nullable LeavingReason reasonCode,
            @Nullable @Size(min = 1, max = 256) String signaturePassword) {
        Optional<String> password() {
            return Optional.ofNullable(signaturePassword);
        }

        DecisionDraft draft() {
            return new DecisionDraft(plan, months(intervalMonths), reason, Optional.ofNullable(reasonCode));
        }

        @Override
        public String toString() {
            return "Sign[]";
        }
    }

    private static OptionalInt months(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
