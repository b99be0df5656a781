package org.consilium.clinical;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the guidelines are asked about: one study of one person with its nodules.
 *
 * <p>An empty list of nodules means that the reader saw none.
 */
public record GuidelineCase(
        Context context,
        Region region,
        Optional<Integer> age,
        Optional<RiskClass> risk,
        Optional<Multiplicity> statedMultiplicity,
        Set<ExamFlag> flags,
        List<NoduleFacts> nodules) {
    public GuidelineCase {
        Bounds.whole("age", age, 0, 120);
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
        nodules = List.copyOf(nodules);
        Bounds.require(nodules.size() <= 1000, "nodules", Integer.toString(nodules.size()), "at most 1000");
    }

    /** A case without age, risk class, flags and nodules. */
    public static GuidelineCase of(Context context, Region region) {
        return new GuidelineCase(
                context, region, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), List.of());
    }

    public GuidelineCase withAge(int years) {
        return new GuidelineCase(context, region, Optional.of(years), risk, statedMultiplicity, flags, nodules);
    }

    public GuidelineCase withRisk(RiskClass value) {
        return new GuidelineCase(context, region, age, Optional.of(value), statedMultiplicity, flags, nodules);
    }

    /** States the number of nodules as the reader sees it, whatever the length of the list. */
    public GuidelineCase withMultiplicity(Multiplicity value) {
        return new GuidelineCase(context, region, age, risk, Optional.of(value), flags, nodules);
    }

    public GuidelineCase withFlags(Set<ExamFlag> value) {
        return new GuidelineCase(context, region, age, risk, statedMultiplicity, value, nodules);
    }

    public GuidelineCase withNodules(List<NoduleFacts> value) {
        return new GuidelineCase(context, region, age, risk, statedMultiplicity, flags, value);
    }

    public GuidelineCase withContext(Context value) {
        return new GuidelineCase(value, region, age, risk, statedMultiplicity, flags, nodules);
    }

    public boolean has(ExamFlag flag) {
        return flags.contains(flag);
    }

    /** The number as stated, otherwise from the list: benign findings and airways do not count. */
    public Multiplicity multiplicity() {
        return statedMultiplicity.orElseGet(
                () -> nodules.stream().filter(GuidelineCase::counts).count() > 1
                        ? Multiplicity.MULTIPLE
                        : Multiplicity.SINGLE);
    }

    private static boolean counts(NoduleFacts nodule) {
        return switch (nodule.finding()) {
            case SOLID, PART_SOLID, NON_SOLID, CAVITARY, CYST_WITH_NODULE -> nodule.status() != NoduleStatus.RESOLVED;
            default -> false;
        };
    }
}
