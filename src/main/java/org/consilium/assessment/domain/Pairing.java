package org.consilium.assessment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds out which marks of two sides mean the same nodule: nearest first, each mark once.
 *
 * <p>Two marks can be one nodule when the distance of their centres is at most the larger radius, and in any case within
 * 5 mm: a hand-set mark on a small nodule is seldom more exact.
 */
final class Pairing {
    private static final double SMALLEST_REACH_MM = 5;

    private Pairing() {}

    static List<Pair> of(List<Marked> person, List<Marked> partner) {
        List<Pair> pairs = new ArrayList<>();
        Set<Marked> taken = new HashSet<>();
        for (Pair near : near(person, partner)) {
            Marked one = near.person().orElseThrow();
            Marked other = near.partner().orElseThrow();
            if (!taken.contains(one) && !taken.contains(other)) {
                taken.add(one);
                taken.add(other);
                pairs.add(near);
            }
        }
        person.stream().filter(mark -> !taken.contains(mark)).forEach(mark -> pairs.add(Pair.personOnly(mark)));
        partner.stream().filter(mark -> !taken.contains(mark)).forEach(mark -> pairs.add(Pair.partnerOnly(mark)));
        return List.copyOf(pairs);
    }

    private static List<Pair> near(List<Marked> person, List<Marked> partner) {
        List<Pair> near = new ArrayList<>();
        for (Marked one : person) {
            for (Marked other : partner) {
                double distance = one.centre().distanceMm(other.centre());
                if (distance <= reach(one, other)) {
                    near.add(new Pair(Optional.of(one), Optional.of(other), OptionalDouble.of(distance)));
                }
            }
        }
        near.sort(Comparator.comparingDouble(pair -> pair.distanceMm().orElseThrow()));
        return near;
    }

    private static double reach(Marked one, Marked other) {
        return Math.max(SMALLEST_REACH_MM, Math.max(one.radiusMm(), other.radiusMm()));
    }

    /** One nodule, seen by one side or by both. */
    record Pair(Optional<Marked> person, Optional<Marked> partner, OptionalDouble distanceMm) {
        static Pair personOnly(Marked mark) {
            return new Pair(Optional.of(mark), Optional.empty(), OptionalDouble.empty());
        }

        static Pair partnerOnly(Marked mark) {
            return new Pair(Optional.empty(), Optional.of(mark), OptionalDouble.empty());
        }
    }
}
