package org.consilium.model.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.consilium.model.ModelRefusal;
import org.consilium.model.network.Networks;
import org.consilium.model.network.Registry;
import org.junit.jupiter.api.Test;

/** The nearest training nodules are found, and an index of other weights or with a changed byte is not used. */
class SimilarIndexTest {
    private static final String BORDER = "ab".repeat(32);
    private static final String RATING = "cd".repeat(32);
    private static final Registry.Entry MODEL = new Registry.Entry(
            "m",
            List.of(
                    new Registry.Part(BORDER, "border", "border.weights"),
                    new Registry.Part(RATING, "rating", "rating.weights"),
                    new Registry.Part("ef".repeat(32), "filter", "filter.weights")));

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<SimilarIndex.Seen> nodules = nodules();
    private final SimilarIndex index = SimilarIndex.of(madeFrom(BORDER, RATING), nodules);

    @Test
    void a_training_nodule_is_nearest_to_itself_and_others_follow_in_order() {
        SimilarIndex.Seen own = nodules.get(7);
        List<SimilarNodule> nearest = index.nearest(Map.of(0, own.numbers(), 1, own.numbers()), 5);
        assertThat(nearest).hasSize(5);
        assertThat(nearest.get(0).id()).isEqualTo(own.id());
        assertThat(nearest.get(0).distance()).isZero();
        assertThat(nearest).extracting(SimilarNodule::distance).isSorted();
        assertThat(nearest.get(1).distance()).isBetween(0.3, 1.2);
    }

    @Test
    void the_text_gives_the_same_index_back() {
        SimilarIndex again = SimilarIndex.parse(index.text());
        assertThat(again.text()).isEqualTo(index.text());
        double[] any = nodules.get(3).numbers();
        assertThat(again.nearest(Map.of(0, any, 1, any), 9)).isEqualTo(index.nearest(Map.of(0, any, 1, any), 9));
        assertThat(again.belongsTo(MODEL)).isTrue();
    }

    @Test
    void an_index_made_with_other_weights_does_not_belong_to_the_model() {
        assertThat(SimilarIndex.of(madeFrom(BORDER, "00".repeat(32)), nodules).belongsTo(MODEL))
                .isFalse();
        assertThat(SimilarIndex.of(madeFrom("00".repeat(32), RATING), nodules).belongsTo(MODEL))
                .isFalse();
        assertThat(SimilarIndexes.of(MODEL)).as("no file of this name").isEmpty();
    }

    @Test
    void a_changed_byte_is_refused() {
        String text = index.text();
        String forged = text.replaceFirst("nodule N0 0 1.0", "nodule N0 0 5.0");
        assertThat(forged).isNotEqualTo(text);
        assertThatThrownBy(() -> SimilarIndex.parse(forged)).isInstanceOf(ModelRefusal.class);
        assertThatThrownBy(() -> SimilarIndex.parse(text.substring(0, text.length() / 2)))
                .isInstanceOf(ModelRefusal.class);
        assertThatThrownBy(() -> SimilarIndex.parse("")).isInstanceOf(ModelRefusal.class);
    }

    @Test
    void the_index_that_is_shipped_belongs_to_the_model_in_use_and_holds_ids_and_ratings_only() {
        Registry.Entry active = Registry.active();
        SimilarIndex shipped = SimilarIndexes.of(active).orElseThrow();
        assertThat(shipped.size()).isGreaterThan(700);
        assertThat(shipped.text().lines().filter(line -> line.startsWith("nodule ")))
                .allMatch(
                        line -> line.matches(
                                "nodule LIDC-IDRI-\\d{4}\\S* [0-4] [1-5]\\.\\d+ \\d+ (-|[1-5]\\.\\d+) \\d+\\.\\d [0-9a-f]{256}"));
    }

    private static Map<String, String> madeFrom(String border, String rating) {
        Map<String, String> madeFrom = new LinkedHashMap<>();
        madeFrom.put("border", border);
        madeFrom.put("rating", rating);
        return madeFrom;
    }

    private List<SimilarIndex.Seen> nodules() {
        List<SimilarIndex.Seen> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double[] numbers = random.doubles(Networks.SEEN_COUNT).toArray();
            all.add(new SimilarIndex.Seen("N" + i, i % 2, 1 + i % 5, 4, Optional.of(5.0), 8.5, numbers));
        }
        return all;
    }
}
