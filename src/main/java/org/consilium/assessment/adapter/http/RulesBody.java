package org.consilium.assessment.adapter.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Prior;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.jspecify.annotations.Nullable;

/** A case as the calculator takes it. */
record RulesBody(
        @NotNull Context context,
        @NotNull Region region,
        @Nullable Integer age,
        @Nullable RiskClass risk,
        @Nullable Set<ExamFlag> flags,
        @NotNull @Size(max = 100) List<@NotNull Nodule> nodules) {
    GuidelineCase question() {
        return new GuidelineCase(
                context,
                region,
                Optional.ofNullable(age),
                Optional.ofNullable(risk),
                Optional.empty(),
                Optional.ofNullable(flags).orElse(Set.of()),
                nodules.stream().map(Nodule::facts).toList());
    }

    @Override
    public String toString() {
        return "RulesBody[]";
    }

    /** One nodule; what was not measured is left out. */
    record Nodule(
            @Nullable @Size(max = 32) String id,
            @NotNull FindingKind finding,
            @NotNull NoduleStatus status,
            @Nullable BigDecimal longMm,
            @Nullable BigDecimal shortMm,
            @Nullable BigDecimal solidMm,
            @Nullable BigDecimal volumeMm3,
            @Nullable BigDecimal solidVolumeMm3,
            @Nullable BigDecimal vdtDays,
            @Nullable BigDecimal volumeChangePercent,
            @Nullable BigDecimal brockPercent,
            @Nullable BigDecimal herderPercent,
            @Nullable BigDecimal pretestPercent,
            @Nullable Set<NoduleFlag> flags) {
        NoduleFacts facts() {
            return new NoduleFacts(
                    Optional.ofNullable(id).orElse(""),
                    finding,
                    status,
                    diameter(),
                    Optional.ofNullable(solidMm),
                    Optional.ofNullable(volumeMm3),
                    Optional.ofNullable(solidVolumeMm3),
                    Prior.NONE,
                    Optional.ofNullable(vdtDays),
                    Optional.ofNullable(volumeChangePercent),
                    Optional.ofNullable(brockPercent),
                    Optional.ofNullable(herderPercent),
                    Optional.ofNullable(pretestPercent),
                    Optional.ofNullable(flags).orElse(Set.of()));
        }

        /** One axis alone stands for both. */
        private Optional<DiameterMm> diameter() {
            return Optional.ofNullable(longMm)
                    .map(axis ->
                            new DiameterMm(axis, Optional.ofNullable(shortMm).orElse(axis)));
        }
    }
}
