package org.consilium.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.rules.ActionIntensity;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.PackResult;
import org.consilium.rules.Ruling;

/**
 * One answer about a case that two sets of rules give differently.
 *
 * @param subject a guideline pack, {@code governing}, {@code panel} or {@code risk-band}
 * @param direction towards more or less intensive management where the table of actions tells, else {@code DIFFERENT}
 */
public record ManagementDifference(String subject, String before, String after, String direction) {
    /** Everything that would be managed differently; empty when nothing would. */
    public static List<ManagementDifference> between(
            Compared before, ConsensusRules rulesBefore, Compared after, ConsensusRules rulesAfter) {
        List<ManagementDifference> found = new ArrayList<>();
        compare(
                        "governing",
                        before.guidelines().governing(),
                        rulesBefore,
                        after.guidelines().governing(),
                        rulesAfter)
                .ifPresent(found::add);
        for (PackResult then : before.guidelines().packs()) {
            after.guidelines().packs().stream()
                    .filter(now -> now.pack().equals(then.pack()))
                    .findFirst()
                    .flatMap(now -> compare(then.pack(), then.ruling(), rulesBefore, now.ruling(), rulesAfter))
                    .ifPresent(found::add);
        }
        words("risk-band", before.band(), after.band()).ifPresent(found::add);
        words("panel", panel(before), panel(after)).ifPresent(found::add);
        return found;
    }

    private static Optional<ManagementDifference> compare(
            String subject, Ruling then, ConsensusRules rulesBefore, Ruling now, ConsensusRules rulesAfter) {
        if (text(then).equals(text(now))) {
            return Optional.empty();
        }
        int gap = intensity(now, rulesAfter) - intensity(then, rulesBefore);
        String direction = gap == 0 ? "DIFFERENT" : gap > 0 ? "MORE_INTENSIVE" : "LESS_INTENSIVE";
        return Optional.of(new ManagementDifference(subject, text(then), text(now), direction));
    }

    private static Optional<ManagementDifference> words(String subject, String then, String now) {
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(new ManagementDifference(subject, then, now, "DIFFERENT"));
    }

    private static String panel(Compared compared) {
        return compared.panelNeeded() ? "needed" : "not needed";
    }

    private static String text(Ruling ruling) {
        return ruling.outcome() + ruling.action().map(action -> " " + action).orElse("");
    }

    /** Twice the middle of the steps that the action allows, so that it stays whole. */
    private static int intensity(Ruling ruling, ConsensusRules rules) {
        ActionIntensity action = rules.action(ruling.action().orElse("READER_DECIDES"));
        return action.lowest() + action.highest();
    }
}
