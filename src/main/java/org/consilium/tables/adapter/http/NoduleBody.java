package org.consilium.tables.adapter.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consilium.clinical.Bounds;
import org.consilium.clinical.Coded;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Prior;
import org.jspecify.annotations.Nullable;

/** One nodule of the calculator; what was not measured is left out. */
record NoduleBody(
        @Nullable @Size(max = 32) String id,
        @NotNull String finding,
        @NotNull String status,
        @Nullable String longMm,
        @Nullable String shortMm,
        @Nullable String meanMm,
        @Nullable String solidMm,
        @Nullable String volumeMm3,
        @Nullable String solidVolumeMm3,
        @Nullable String priorMeanMm,
        @Nullable String priorSolidMm,
        @Nullable String priorCategory,
        @Nullable String monthsSincePrior,
        @Nullable String vdtDays,
        @Nullable String volumeChangePercent,
        @Nullable String brockPercent,
        @Nullable String herderPercent,
        @Nullable String pretestPercent,
        @Nullable @Size(max = 20) List<@NotNull String> flags) {
    NoduleFacts facts(int number) {
        NoduleFacts.Builder nodule = NoduleFacts.of(
                        Coded.parse(FindingKind.class, "finding", finding),
                        Coded.parse(NoduleStatus.class, "status", status))
                .id(RulesBody.given(id).orElse(Integer.toString(number)))
                .prior(prior());
        diameter().ifPresent(nodule::diameter);
        set("solidMm", solidMm, nodule::solid);
        set("volumeMm3", volumeMm3, nodule::volume);
        set("solidVolumeMm3", solidVolumeMm3, nodule::solidVolume);
        set("vdtDays", vdtDays, nodule::vdtDays);
        set("volumeChangePercent", volumeChangePercent, nodule::volumeChangePercent);
        set("brockPercent", brockPercent, nodule::brockPercent);
        set("herderPercent", herderPercent, nodule::herderPercent);
        set("pretestPercent", pretestPercent, nodule::pretestPercent);
        RulesBody.words(NoduleFlag.class, "flags", flags).forEach(nodule::flag);
        return nodule.build();
    }

    private static void set(String field, @Nullable String text, Consumer<BigDecimal> setter) {
        RulesBody.number(field, text).ifPresent(setter);
    }

    private Prior prior() {
        return new Prior(
                RulesBody.number("priorMeanMm", priorMeanMm),
                RulesBody.number("priorSolidMm", priorSolidMm),
                RulesBody.given(priorCategory).map(LungRadsCategory::of),
                RulesBody.number("monthsSincePrior", monthsSincePrior));
    }

    /** Both axes where given, otherwise the mean or the one axis, which then stands for both. */
    private Optional<DiameterMm> diameter() {
        Optional<BigDecimal> longest = RulesBody.number("longMm", longMm);
        Optional<BigDecimal> shortest = RulesBody.number("shortMm", shortMm);
        Optional<BigDecimal> mean = RulesBody.number("meanMm", meanMm);
        Bounds.require(shortest.isEmpty() || longest.isPresent(), "longMm", "absent", "given with shortMm");
        if (longest.isPresent() && shortest.isPresent()) {
            DiameterMm axes = new DiameterMm(longest.get(), shortest.get());
            mean.ifPresent(given -> requireBetween(axes, given));
            return Optional.of(axes);
        }
        return mean.or(() -> longest).map(DiameterMm::ofMean);
    }

    private static void requireBetween(DiameterMm axes, BigDecimal mean) {
        boolean between = mean.compareTo(axes.shortMm()) >= 0 && mean.compareTo(axes.longMm()) <= 0;
        Bounds.require(between, "meanMm", mean.toPlainString(), "between shortMm and longMm");
    }

    @Override
    public String toString() {
        return "NoduleBody[]";
    }
}
