package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.clinical.NoduleType;
import org.consilium.model.ModelProvenance;
import org.consilium.model.growth.NoduleMatching;
import org.consilium.model.growth.Seen;
import org.consilium.model.growth.VolumeChange;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.GrowthComparison;
import org.consilium.rules.Ruling;
import org.jspecify.annotations.Nullable;

/** Compares two reads of the model with the growth rules, which may forbid the doubling time or all numbers. */
public final class GrowthComparing {
    private final ConsensusRules rules;
    private final Acquired now;
    private final Acquired prior;
    private final int days;
    private final double trustedRatio;

    /** A read and how its series was acquired. */
    public record Acquired(List<ModelNodule> nodules, ModelProvenance by, double thicknessMm, String kernel) {}

    public GrowthComparing(ConsensusRules rules, Acquired now, Acquired prior, int days) {
        this.rules = rules;
        this.now = now;
        this.prior = prior;
        this.days = days;
        this.trustedRatio = Double.parseDouble(rules.borderTrust().outcome());
    }

    public GrowthView compare() {
        Map<String, ModelNodule> mine = byId(now);
        Map<String, ModelNodule> theirs = byId(prior);
        List<NoduleMatching.Pair> pairs = NoduleMatching.match(seen(now), seen(prior));
        List<GrowthView.Change> changes = new ArrayList<>();
        for (NoduleMatching.Pair pair : pairs) {
            ModelNodule one = mine.remove(pair.now());
            ModelNodule other = theirs.remove(pair.prior());
            if (one != null && other != null) {
                changes.add(change(one, other, pair.confidence()));
            }
        }
        return new GrowthView(
                "COMPARED", "CASE", days, changes, List.copyOf(mine.keySet()), List.copyOf(theirs.keySet()));
    }

    private static Map<String, ModelNodule> byId(Acquired read) {
        return read.nodules().stream()
                .collect(Collectors.toMap(
                        ModelNodule::id, Function.identity(), (one, same) -> one, java.util.LinkedHashMap::new));
    }

    private static List<Seen> seen(Acquired read) {
        return read.nodules().stream()
                .filter(nodule -> nodule.meanMm().signum() > 0)
                .map(nodule ->
                        new Seen(nodule.id(), nodule.centre(), nodule.meanMm().doubleValue()))
                .toList();
    }

    private GrowthView.Change change(ModelNodule mine, ModelNodule theirs, double match) {
        Optional<VolumeChange.Volume> first = volume(theirs);
        Optional<VolumeChange.Volume> second = volume(mine);
        boolean trusted = first.filter(this::isTrusted).isPresent()
                && second.filter(this::isTrusted).isPresent();
        List<Ruling> rulings = rules.growthComparison(facts(mine, theirs, match, trusted));
        boolean wide = rulings.stream()
                .anyMatch(ruling -> ruling.action().filter("wide_error"::equals).isPresent());
        Optional<VolumeChange> change = trusted
                ? Optional.of(VolumeChange.between(first.get(), second.get(), days, logError(!wide)))
                : Optional.empty();
        return view(mine, theirs, match, change, rulings);
    }

    /** The table prints percent; a volume so far above or below another lies this far from it as a logarithm. */
    private double logError(boolean acquiredAlike) {
        double percent = Double.parseDouble(rules.volumeError(acquiredAlike).outcome());
        return Math.log1p(percent / 100);
    }

    private static GrowthView.Change view(
            ModelNodule mine, ModelNodule theirs, double match, Optional<VolumeChange> change, List<Ruling> rulings) {
        boolean comparable =
                rulings.stream().noneMatch(ruling -> ruling.ruleId().equals("QG-01"));
        boolean timed = rulings.stream().noneMatch(GrowthComparing::forbidsTime);
        Optional<VolumeChange> shown = change.filter(any -> comparable);
        Optional<VolumeChange> doubling = shown.filter(any -> timed);
        return new GrowthView.Change(
                mine.id(),
                theirs.id(),
                match,
                shown.map(any -> rounded(any.percent())).orElse(null),
                shown.map(any -> rounded(any.lowPercent())).orElse(null),
                shown.map(any -> rounded(any.highPercent())).orElse(null),
                doubling.map(any -> rounded(any.doublingDays())).orElse(null),
                doubling.map(any -> rounded(any.shortestDays())).orElse(null),
                doubling.map(any -> rounded(any.longestDays())).orElse(null),
                rulings.stream().map(RulingView::of).toList());
    }

    /** A blocking rule, no change worth a time, or a pair or border that a person has to settle first. */
    private static boolean forbidsTime(Ruling ruling) {
        String action = ruling.action().orElse("");
        return ruling.outcome().equals("BLOCK")
                || List.of("no_significant_change", "human_edit", "human_match", "report_le_3mm")
                        .contains(action);
    }

    private GrowthComparison facts(ModelNodule mine, ModelNodule theirs, double match, boolean trusted) {
        BigDecimal change = BigDecimal.valueOf(100 * (mine.volumeMm3() - theirs.volumeMm3()) / theirs.volumeMm3())
                .setScale(1, RoundingMode.HALF_UP);
        return new GrowthComparison(
                isSameSoftware(),
                BigDecimal.valueOf(Math.abs(now.thicknessMm() - prior.thicknessMm()))
                        .setScale(2, RoundingMode.HALF_UP),
                now.kernel().equalsIgnoreCase(prior.kernel()),
                days,
                Optional.of(change),
                Optional.of(mine.meanMm().subtract(theirs.meanMm())),
                mine.type() == NoduleType.PART_SOLID ? Optional.of(mine.solidMeanMm()) : Optional.empty(),
                trusted,
                BigDecimal.valueOf(match));
    }

    private boolean isSameSoftware() {
        return now.by().weightsSha256().equals(prior.by().weightsSha256())
                && now.by().codeVersion().equals(prior.by().codeVersion());
    }

    private static Optional<VolumeChange.Volume> volume(ModelNodule nodule) {
        Double low = nodule.volumeLowMm3();
        Double high = nodule.volumeHighMm3();
        if (low == null || high == null || !(low > 0)) {
            return Optional.empty();
        }
        return Optional.of(new VolumeChange.Volume(nodule.volumeMm3(), low, high));
    }

    private boolean isTrusted(VolumeChange.Volume volume) {
        return volume.highMm3() <= trustedRatio * volume.lowMm3();
    }

    private static @Nullable Double rounded(OptionalDouble value) {
        return value.isPresent() ? rounded(value.getAsDouble()) : null;
    }

    private static Double rounded(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
