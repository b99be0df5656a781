package org.consilium.clinical;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One nodule as the guideline tables ask for it; what was not measured is absent.
 *
 * <p>Diameters in mm, volumes in mm³, doubling time in days, probabilities in percent.
 */
public record NoduleFacts(
        String id,
        FindingKind finding,
        NoduleStatus status,
        Optional<DiameterMm> diameter,
        Optional<BigDecimal> solidMm,
        Optional<BigDecimal> volumeMm3,
        Optional<BigDecimal> solidVolumeMm3,
        Prior prior,
        Optional<BigDecimal> vdtDays,
        Optional<BigDecimal> volumeChangePercent,
        Optional<BigDecimal> brockPercent,
        Optional<BigDecimal> herderPercent,
        Optional<BigDecimal> pretestPercent,
        Set<NoduleFlag> flags) {
    public NoduleFacts {
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
        Bounds.within("solidMm", solidMm, "0", "300");
        Bounds.within("volumeMm3", volumeMm3, "0", "20000000");
        Bounds.within("solidVolumeMm3", solidVolumeMm3, "0", "20000000");
        Bounds.within("vdtDays", vdtDays, "-1000000", "1000000");
        Bounds.within("volumeChangePercent", volumeChangePercent, "-100", "1000000");
        Bounds.within("brockPercent", brockPercent, "0", "100");
        Bounds.within("herderPercent", herderPercent, "0", "100");
        Bounds.within("pretestPercent", pretestPercent, "0", "100");
        refuseSolidBeyondTotal(diameter, solidMm, volumeMm3, solidVolumeMm3);
    }

    private static void refuseSolidBeyondTotal(
            Optional<DiameterMm> diameter,
            Optional<BigDecimal> solidMm,
            Optional<BigDecimal> volumeMm3,
            Optional<BigDecimal> solidVolumeMm3) {
        diameter.ifPresent(total -> solidMm.ifPresent(solid -> Bounds.require(
                solid.compareTo(total.longMm()) <= 0,
                "solidMm",
                solid.toPlainString(),
                "at most the nodule's " + total.longMm().toPlainString() + " mm")));
        volumeMm3.ifPresent(total -> solidVolumeMm3.ifPresent(solid -> Bounds.require(
                solid.compareTo(total) <= 0,
                "solidVolumeMm3",
                solid.toPlainString(),
                "at most the nodule's " + total.toPlainString() + " mm3")));
    }

    /** Whether the reader set this flag. */
    public boolean has(NoduleFlag flag) {
        return flags.contains(flag);
    }

    /** Starts a nodule of which only kind and change are known. */
    public static Builder of(FindingKind finding, NoduleStatus status) {
        return new Builder(finding, status);
    }

    /** The same nodule as a builder, to change some facts. */
    public Builder change() {
        return new Builder(this);
    }

    /** Collects facts one by one; the result is checked when built. */
    public static final class Builder {
        private String id = "";
        private FindingKind finding;
        private NoduleStatus status;
        private Optional<DiameterMm> diameter = Optional.empty();
        private Optional<BigDecimal> solidMm = Optional.empty();
        private Optional<BigDecimal> volumeMm3 = Optional.empty();
        private Optional<BigDecimal> solidVolumeMm3 = Optional.empty();
        private Prior prior = Prior.NONE;
        private Optional<BigDecimal> vdtDays = Optional.empty();
        private Optional<BigDecimal> volumeChangePercent = Optional.empty();
        private Optional<BigDecimal> brockPercent = Optional.empty();
        private Optional<BigDecimal> herderPercent = Optional.empty();
        private Optional<BigDecimal> pretestPercent = Optional.empty();
        private Set<NoduleFlag> flags = EnumSet.noneOf(NoduleFlag.class);

        private Builder(FindingKind finding, NoduleStatus status) {
            this.finding = finding;
            this.status = status;
        }

        private Builder(NoduleFacts from) {
            id = from.id;
            finding = from.finding;
            status = from.status;
            diameter = from.diameter;
            solidMm = from.solidMm;
            volumeMm3 = from.volumeMm3;
            solidVolumeMm3 = from.solidVolumeMm3;
            prior = from.prior;
            vdtDays = from.vdtDays;
            volumeChangePercent = from.volumeChangePercent;
            brockPercent = from.brockPercent;
            herderPercent = from.herderPercent;
            pretestPercent = from.pretestPercent;
            flags.addAll(from.flags);
        }

        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder finding(FindingKind value) {
            finding = value;
            return this;
        }

        public Builder status(NoduleStatus value) {
            status = value;
            return this;
        }

        public Builder diameter(DiameterMm value) {
            diameter = Optional.of(value);
            return this;
        }

        /** Mean diameter in mm, both axes alike. */
        public Builder mean(BigDecimal value) {
            return diameter(DiameterMm.ofMean(value));
        }

        /** Mean diameter of the solid part in mm. */
        public Builder solid(BigDecimal value) {
            solidMm = Optional.of(value);
            return this;
        }

        public Builder volume(BigDecimal value) {
            volumeMm3 = Optional.of(value);
            return this;
        }

        public Builder solidVolume(BigDecimal value) {
            solidVolumeMm3 = Optional.of(value);
            return this;
        }

        public Builder prior(Prior value) {
            prior = value;
            return this;
        }

        public Builder vdtDays(BigDecimal value) {
            vdtDays = Optional.of(value);
            return this;
        }

        public Builder volumeChangePercent(BigDecimal value) {
            volumeChangePercent = Optional.of(value);
            return this;
        }

        public Builder brockPercent(BigDecimal value) {
            brockPercent = Optional.of(value);
            return this;
        }

        public Builder herderPercent(BigDecimal value) {
            herderPercent = Optional.of(value);
            return this;
        }

        public Builder pretestPercent(BigDecimal value) {
            pretestPercent = Optional.of(value);
            return this;
        }

        public Builder flag(NoduleFlag value) {
            flags.add(value);
            return this;
        }

        /** Exactly these flags. */
        public Builder flags(Set<NoduleFlag> values) {
            flags.clear();
            flags.addAll(values);
            return this;
        }

        /**
         * The nodule.
         *
         * @throws InvalidFact when a value is out of bounds or the solid part exceeds the nodule
         */
        public NoduleFacts build() {
            return new NoduleFacts(
                    id,
                    finding,
                    status,
                    diameter,
                    solidMm,
                    volumeMm3,
                    solidVolumeMm3,
                    prior,
                    vdtDays,
                    volumeChangePercent,
                    brockPercent,
                    herderPercent,
                    pretestPercent,
                    flags);
        }
    }
}
