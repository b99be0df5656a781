package org.consilium.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairingTest {
    private static Marked person(String id, double xMm, String meanMm) {
        return Marked.of(Some.solid(id, xMm, meanMm, "0.1"));
    }

    private static Marked model(String id, double xMm, String meanMm) {
        return Marked.of(Some.seen(id, xMm, meanMm, 0.1));
    }

    @Test
    void marksUpToFiveMillimetresApartAreOneNodule() {
        assertThat(Pairing.of(List.of(person("F1", 0, "4.0")), List.of(model("M1", 5.0, "4.0"))))
                .hasSize(1);
        assertThat(Pairing.of(List.of(person("F1", 0, "4.0")), List.of(model("M1", 5.01, "4.0"))))
                .hasSize(2);
    }

    @Test
    void marksWithinTheLargerRadiusAreOneNodule() {
        assertThat(Pairing.of(List.of(person("F1", 0, "20.0")), List.of(model("M1", 10.0, "6.0"))))
                .hasSize(1);
        assertThat(Pairing.of(List.of(person("F1", 0, "20.0")), List.of(model("M1", 10.1, "6.0"))))
                .hasSize(2);
    }

    @Test
    void theNearestMarksArePairedFirst() {
        List<Pairing.Pair> pairs =
                Pairing.of(List.of(person("F1", 0, "6.0"), person("F2", 3, "6.0")), List.of(model("M1", 2.5, "6.0")));
        assertThat(pairs.get(0).person().orElseThrow().id()).isEqualTo("F2");
        assertThat(pairs.get(1).partner()).isEmpty();
    }

    @Test
    void everyMarkIsInExactlyOnePairWhateverTheOrder() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int run = 0; run < 200; run++) {
            List<Marked> people = marks("F", chance, true);
            List<Marked> models = marks("M", chance, false);
            Set<String> expected = new HashSet<>();
            people.forEach(mark -> expected.add(mark.id()));
            models.forEach(mark -> expected.add(mark.id()));
            List<Pairing.Pair> pairs = Pairing.of(people, models);
            List<String> found = new ArrayList<>();
            pairs.forEach(pair -> {
                pair.person().ifPresent(mark -> found.add(mark.id()));
                pair.partner().ifPresent(mark -> found.add(mark.id()));
            });
            assertThat(found).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
            List<Marked> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, chance);
            assertThat(Pairing.of(shuffled, models)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(pairs);
        }
    }

    private static List<Marked> marks(String prefix, Random chance, boolean ofPerson) {
        List<Marked> marks = new ArrayList<>();
        int count = chance.nextInt(6);
        for (int i = 0; i < count; i++) {
            double x = chance.nextDouble() * 30;
            marks.add(ofPerson ? person(prefix + i, x, "6.0") : model(prefix + i, x, "6.0"));
        }
        return marks;
    }
}
