package org.consilium.rules;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consilium.clinical.Context;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Prior;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;

/** Random but possible cases of one nodule, for measurements and property tests; the same seed gives the same. */
public final class SampleCases {
    private static final FindingKind[] KINDS = {
        FindingKind.SOLID, FindingKind.SOLID, FindingKind.PART_SOLID, FindingKind.NON_SOLID, FindingKind.JUXTAPLEURAL
    };
    private static final NoduleStatus[] CHANGES = {
        NoduleStatus.BASELINE,
        NoduleStatus.BASELINE,
        NoduleStatus.NEW,
        NoduleStatus.STABLE,
        NoduleStatus.DECREASED,
        NoduleStatus.GROWING,
        NoduleStatus.SLOW_GROWING
    };
    private static final LungRadsCategory[] EARLIER = {
        LungRadsCategory.TWO, LungRadsCategory.THREE, LungRadsCategory.FOUR_A, LungRadsCategory.FOUR_B
    };

    private SampleCases() {}

    /** The next case. */
    public static GuidelineCase next(Random random) {
        return GuidelineCase.of(pick(random, Context.values()), pick(random, Region.values()))
                .withAge(30 + random.nextInt(55))
                .withRisk(pick(random, RiskClass.values()))
                .withNodules(List.of(nodule(random)));
    }

    private static NoduleFacts nodule(Random random) {
        int tenths = 20 + random.nextInt(330);
        NoduleFacts.Builder nodule = NoduleFacts.of(pick(random, KINDS), pick(random, CHANGES))
                .id("1")
                .mean(tenths(tenths))
                .solid(tenths(random.nextInt(tenths + 1)))
                .volume(BigDecimal.valueOf(10 + random.nextInt(2500)))
                .solidVolume(BigDecimal.valueOf(random.nextInt(10)))
                .prior(prior(random, tenths))
                .brockPercent(tenths(random.nextInt(1001)))
                .pretestPercent(tenths(random.nextInt(1001)))
                .volumeChangePercent(tenths(random.nextInt(1500) - 400))
                .vdtDays(BigDecimal.valueOf(random.nextInt(1200) - 200));
        for (NoduleFlag flag : EnumSet.of(NoduleFlag.SUSPICIOUS, NoduleFlag.VOLUMETRY, NoduleFlag.PROVEN_BENIGN)) {
            if (random.nextInt(12) == 0) {
                nodule.flag(flag);
            }
        }
        return nodule.build();
    }

    private static Prior prior(Random random, int tenths) {
        int before = Math.max(0, tenths - 20 + random.nextInt(40));
        return new Prior(
                Optional.of(tenths(before)),
                Optional.of(tenths(random.nextInt(before + 1))),
                Optional.of(pick(random, EARLIER)),
                Optional.of(BigDecimal.valueOf(1L + random.nextInt(30))));
    }

    private static BigDecimal tenths(int value) {
        return BigDecimal.valueOf(value, 1);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
