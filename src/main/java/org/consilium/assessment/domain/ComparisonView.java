package org.consilium.assessment.domain;

import java.util.List;
import java.util.stream.Stream;
import org.consilium.risk.RiskResult;
import org.consilium.rules.Disagreement;
import org.consilium.rules.PackResult;
import org.consilium.rules.Ruling;
import org.jspecify.annotations.Nullable;

/** What a comparison found, as it is shown and kept. */
public record ComparisonView(
        Agreement comparison, GuidelinesView guidelines, RisksView risk, List<RulingView> triggers) {
    /** @param secondReader whether the partner was a person in the model's place */
    public static ComparisonView of(Compared compared, boolean secondReader) {
        return new ComparisonView(
                agreement(compared.discordance(), secondReader),
                GuidelinesView.of(compared),
                RisksView.of(compared.risk()),
                compared.triggers().stream().map(RulingView::of).toList());
    }

    private static Agreement agreement(Discordance discordance, boolean secondReader) {
        return new Agreement(
                discordance.level(),
                discordance.rulings().stream().map(RulingView::of).distinct().toList(),
                discordance.pairs().stream()
                        .map(pair -> PairView.of(pair, secondReader))
                        .toList());
    }

    /** Every rule and table version behind this comparison. */
    public Stream<RulingView> allRulings() {
        return Stream.of(
                        comparison.rulings().stream(),
                        Stream.of(guidelines.governing()),
                        guidelines.results().stream(),
                        Stream.ofNullable(risk.ruling()),
                        triggers.stream())
                .flatMap(stream -> stream);
    }

    /** How far the reads agree. */
    public record Agreement(String level, List<RulingView> rulings, List<PairView> pairs) {}

    /** Two marks of one nodule, or one without a partner. */
    public record PairView(
            @Nullable String humanNodule,
            @Nullable String modelNodule,
            @Nullable String secondFinding,
            @Nullable Double distanceMm,
            String level,
            String ruleId) {
        static PairView of(Discordance.Ruled ruled, boolean secondReader) {
            String partner = ruled.pair().partner().map(Marked::id).orElse(null);
            return new PairView(
                    ruled.pair().person().map(Marked::id).orElse(null),
                    secondReader ? null : partner,
                    secondReader ? partner : null,
                    ruled.pair().distanceMm().isPresent()
                            ? Double.valueOf(ruled.pair().distanceMm().getAsDouble())
                            : null,
                    ruled.ruling().outcome(),
                    ruled.ruling().ruleId());
        }
    }

    /** What the guidelines say: one governs, those that disagree are listed. */
    public record GuidelinesView(
            RulingView selection,
            RulingView governing,
            List<RulingView> results,
            List<DisagreementView> disagreements) {
        static GuidelinesView of(Compared compared) {
            return new GuidelinesView(
                    RulingView.of(compared.guidelines().selection()),
                    RulingView.of(compared.guidelines().governing()),
                    compared.guidelines().packs().stream()
                            .filter(pack -> pack.state() != PackResult.State.NOT_APPLICABLE)
                            .map(pack -> RulingView.of(pack.ruling()))
                            .toList(),
                    compared.guidelines().disagreements().stream()
                            .map(DisagreementView::of)
                            .toList());
        }
    }

    /** Two guidelines that lead different ways. */
    public record DisagreementView(
            String pack,
            String action,
            String otherPack,
            String otherAction,
            boolean invasive,
            int monthsApart,
            RulingView ruling) {
        static DisagreementView of(Disagreement found) {
            return new DisagreementView(
                    found.pack(),
                    found.action(),
                    found.otherPack(),
                    found.otherAction(),
                    found.invasive(),
                    found.monthsApart(),
                    RulingView.of(found.ruling()));
        }
    }

    /** The risk of the leading nodule. */
    public record RisksView(
            @Nullable String findingId,
            List<RiskModelView> models,
            String band,
            @Nullable RulingView ruling) {
        static RisksView of(RiskView risk) {
            return new RisksView(
                    risk.leading().map(Finding::id).orElse(null),
                    risk.models().stream().map(RiskModelView::of).toList(),
                    risk.bandName().orElse("none"),
                    risk.band().map((Ruling band) -> RulingView.of(band)).orElse(null));
        }
    }

    /** What one risk model says: a probability, what it misses, or why it does not apply. */
    public record RiskModelView(
            String model,
            @Nullable String edition,
            @Nullable Double p,
            @Nullable List<String> missing,
            @Nullable String notApplicable) {
        static RiskModelView of(RiskResult result) {
            if (result instanceof RiskResult.Probability known) {
                return new RiskModelView(known.model(), known.edition(), known.p(), null, null);
            }
            if (result instanceof RiskResult.InsufficientData lacking) {
                return new RiskModelView(lacking.model(), null, null, lacking.missing(), null);
            }
            RiskResult.NotApplicable other = (RiskResult.NotApplicable) result;
            return new RiskModelView(other.model(), null, null, null, other.reason());
        }
    }
}
