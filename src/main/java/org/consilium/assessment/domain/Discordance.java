package org.consilium.assessment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.clinical.Region;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.GuidelineOutcome;
import org.consilium.rules.ReadPair;
import org.consilium.rules.Ruling;

/**
 * How far two reads disagree, nodule by nodule.
 *
 * @param level {@code none}, {@code minor} or {@code major}: the worst of all pairs
 */
record Discordance(String level, List<Ruled> pairs) {
    private static final List<String> WORSE = List.of("none", "minor", "major");

    static Discordance of(
            List<Pairing.Pair> pairs,
            ConsensusRules rules,
            GuidelineView view,
            GuidelineOutcome outcome,
            Region region) {
        List<Ruled> ruled = new ArrayList<>();
        for (Pairing.Pair pair : pairs) {
            ReadPair question = new ReadPair(
                    pair.person().map(mark -> view.reading(mark, outcome)),
                    pair.partner().map(mark -> view.reading(mark, outcome)),
                    region);
            ruled.add(new Ruled(pair, rules.discordance(question)));
        }
        return new Discordance(worst(ruled), List.copyOf(ruled));
    }

    private static String worst(List<Ruled> ruled) {
        int worst = ruled.stream()
                .mapToInt(pair -> WORSE.indexOf(pair.ruling().outcome()))
                .max()
                .orElse(0);
        return WORSE.get(Math.max(0, worst));
    }

    /** What was said of each pair, the worst first. */
    List<Ruling> rulings() {
        return pairs.stream()
                .map(Ruled::ruling)
                .sorted(Comparator.comparing((Ruling ruling) -> WORSE.indexOf(ruling.outcome()))
                        .reversed())
                .toList();
    }

    boolean isMajor() {
        return level.equals("major");
    }

    /** A pair and the row that judged it. */
    record Ruled(Pairing.Pair pair, Ruling ruling) {}
}
