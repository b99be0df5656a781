package org.consilium.model.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.PatientPoint;
import org.junit.jupiter.api.Test;

class NoduleMatchingTest {
    @Test
    void nodules_are_found_again_after_a_shift_of_the_patient() {
        List<Seen> prior = List.of(seen("a", 10, 20, 30, 8), seen("b", -60, 0, 80, 5), seen("c", 70, -40, -20, 12));
        List<Seen> now = List.of(seen("C", 85, -30, -50, 14), seen("A", 25, 31, 2, 8.5), seen("B", -46, 9, 51, 5));
        List<NoduleMatching.Pair> pairs = NoduleMatching.match(now, prior);
        assertThat(pairs).extracting(pair -> pair.now() + pair.prior()).containsExactlyInAnyOrder("Aa", "Bb", "Cc");
        assertThat(pairs).allMatch(pair -> pair.confidence() > 0.8);
    }

    @Test
    void a_nodule_that_is_new_has_no_pair() {
        List<Seen> prior = List.of(seen("a", 10, 20, 30, 8), seen("b", -60, 0, 80, 5));
        List<Seen> now = List.of(seen("A", 10, 20, 30, 8), seen("B", -60, 0, 80, 5), seen("N", 60, -50, 100, 7));
        assertThat(NoduleMatching.match(now, prior))
                .extracting(NoduleMatching.Pair::now)
                .doesNotContain("N");
    }

    @Test
    void one_nodule_far_from_another_is_not_surely_the_same() {
        assertThat(NoduleMatching.match(List.of(seen("A", 0, 0, 0, 8)), List.of(seen("a", 5, 0, 0, 8)))
                        .get(0))
                .satisfies(pair -> assertThat(pair.confidence()).isGreaterThan(0.9));
        assertThat(NoduleMatching.match(List.of(seen("A", 0, 0, 0, 8)), List.of(seen("a", 40, 0, 0, 8))))
                .allMatch(pair -> pair.confidence() < 0.8);
        assertThat(NoduleMatching.match(List.of(seen("A", 0, 0, 0, 8)), List.of(seen("a", 90, 0, 0, 8))))
                .isEmpty();
        assertThat(NoduleMatching.match(List.of(), List.of(seen("a", 0, 0, 0, 8))))
                .isEmpty();
    }

    @Test
    void no_nodule_is_in_two_pairs() {
        long seed = 5;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 100; round++) {
            List<Seen> prior = random(random);
            List<Seen> now = random(random);
            List<NoduleMatching.Pair> pairs = NoduleMatching.match(now, prior);
            assertThat(pairs)
                    .as("seed %d, round %d", seed, round)
                    .extracting(NoduleMatching.Pair::now)
                    .doesNotHaveDuplicates();
            assertThat(pairs).extracting(NoduleMatching.Pair::prior).doesNotHaveDuplicates();
            assertThat(pairs).allMatch(pair -> pair.confidence() >= 0 && pair.confidence() <= 1);
        }
    }

    @Test
    void a_doubling_time_has_the_interval_of_its_volumes() {
        VolumeChange change = VolumeChange.between(
                new VolumeChange.Volume(100, 90, 110), new VolumeChange.Volume(200, 180, 220), 100, 0.1);
        assertThat(change.percent()).isCloseTo(100, within(1e-9));
        assertThat(change.doublingDays().orElseThrow()).isCloseTo(100, within(1e-9));
        assertThat(change.shortestDays().orElseThrow()).isLessThan(100);
        assertThat(change.longestDays().orElseThrow()).isGreaterThan(100);
    }

    @Test
    void a_change_within_the_error_has_no_longest_doubling_time() {
        VolumeChange change = VolumeChange.between(
                new VolumeChange.Volume(100, 90, 110), new VolumeChange.Volume(110, 100, 120), 100, 0.22);
        assertThat(change.lowPercent()).isNegative();
        assertThat(change.longestDays()).isEmpty();
        assertThat(change.shortestDays()).isPresent();
    }

    private static List<Seen> random(SplittableRandom random) {
        return random.ints(random.nextInt(0, 6), 0, 1000)
                .mapToObj(i -> seen(
                        "n" + i + random.nextInt(),
                        random.nextDouble(-50, 50),
                        random.nextDouble(-50, 50),
                        random.nextDouble(-50, 50),
                        random.nextDouble(3, 20)))
                .toList();
    }

    private static Seen seen(String id, double x, double y, double z, double meanMm) {
        return new Seen(id, new PatientPoint(x, y, z), meanMm);
    }
}
