package org.consilium.model.explain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consilium.model.ModelRefusal;
import org.consilium.model.network.Registry;

/**
 * What rating networks make of the training nodules: pseudonyms, ratings and 128 numbers each, no pixel.
 *
 * <p>A nodule is compared in the eyes of the member that never saw its patient; the median distance of that member's nodules
 * is 1, so that members can be compared. The text states the weights it was made with and ends with a digest of all before.
 */
public final class SimilarIndex {
    private static final String END = "end ";
    /** Steps of a stored number to one standard deviation. */
    private static final double STEPS = 30;

    private final Map<String, String> madeFrom;
    private final Map<Integer, Eyes> members;
    private final List<Entry> entries;

    /** How a member's numbers are scaled: subtract, divide, and the median distance of its nodules. */
    record Eyes(double[] mean, double[] spread, double median) {
        byte[] steps(double[] seen) {
            byte[] steps = new byte[seen.length];
            for (int i = 0; i < steps.length; i++) {
                double scaled = Math.rint(STEPS * (seen[i] - mean[i]) / spread[i]);
                steps[i] = (byte) Math.max(-127, Math.min(127, scaled));
            }
            return steps;
        }
    }

    /** One training nodule; its numbers in steps of its member. */
    record Entry(
            String id,
            int fold,
            double malignancy,
            int readers,
            Optional<Double> texture,
            double diameterMm,
            byte[] steps) {}

    SimilarIndex(Map<String, String> madeFrom, Map<Integer, Eyes> members, List<Entry> entries) {
        this.madeFrom = new LinkedHashMap<>(madeFrom);
        this.members = new TreeMap<>(members);
        this.entries = List.copyOf(entries);
    }

    /**
     * A training nodule as the member that never saw its patient sees it.
     *
     * @param numbers what the member's first network makes of it
     */
    public record Seen(
            String id,
            int fold,
            double malignancy,
            int readers,
            Optional<Double> texture,
            double diameterMm,
            double[] numbers) {}

    /**
     * Scales what each member sees by its own nodules.
     *
     * @param madeFrom digests by what they are of
     */
    public static SimilarIndex of(Map<String, String> madeFrom, List<Seen> nodules) {
        Map<Integer, Eyes> members = new TreeMap<>();
        List<Entry> entries = new ArrayList<>();
        for (int fold : nodules.stream().map(Seen::fold).distinct().sorted().toList()) {
            List<Seen> mine =
                    nodules.stream().filter(seen -> seen.fold() == fold).toList();
            Eyes eyes = eyes(mine.stream().map(Seen::numbers).toList());
            members.put(fold, eyes);
            mine.forEach(seen -> entries.add(new Entry(
                    seen.id(),
                    fold,
                    seen.malignancy(),
                    seen.readers(),
                    seen.texture(),
                    seen.diameterMm(),
                    eyes.steps(seen.numbers()))));
        }
        return new SimilarIndex(madeFrom, members, entries);
    }

    private static Eyes eyes(List<double[]> rows) {
        int width = rows.get(0).length;
        double[] mean = new double[width];
        double[] spread = new double[width];
        for (int i = 0; i < width; i++) {
            int column = i;
            double middle =
                    rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
            double variance = rows.stream()
                    .mapToDouble(row -> (row[column] - middle) * (row[column] - middle))
                    .average()
                    .orElse(0);
            mean[i] = (float) middle;
            spread[i] = (float) Math.max(1e-4, Math.sqrt(variance));
        }
        Eyes scaled = new Eyes(mean, spread, 1);
        List<byte[]> steps = rows.stream().map(scaled::steps).toList();
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            for (int k = 0; k < i; k++) {
                distances.add(distance(steps.get(i), steps.get(k)));
            }
        }
        distances.sort(Comparator.naturalOrder());
        double median = distances.isEmpty() ? 1 : Math.max(1e-3, distances.get(distances.size() / 2));
        return new Eyes(mean, spread, (float) median);
    }

    /** Provenance: digest by role of the weights, digest of the data's table, version of the code. */
    public Map<String, String> madeFrom() {
        return Map.copyOf(madeFrom);
    }

    public int size() {
        return entries.size();
    }

    /** Whether it was made with the weights of a registered model: border and rating alike. */
    public boolean belongsTo(Registry.Entry model) {
        return model.parts().stream()
                .filter(part -> part.role().equals("border") || part.role().equals("rating"))
                .allMatch(part -> part.sha256().equals(madeFrom.get(part.role())));
    }

    /** Distance in standard deviations of one member's numbers, over all of them. */
    static double distance(byte[] one, byte[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = (one[i] - other[i]) / STEPS;
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /**
     * The training nodules nearest to one, nearest first.
     *
     * @param seen by fold, what the member that never saw the fold makes of it
     */
    public List<SimilarNodule> nearest(Map<Integer, double[]> seen, int count) {
        Map<Integer, byte[]> steps = new TreeMap<>();
        members.forEach((fold, eyes) -> {
            double[] numbers = seen.get(fold);
            if (numbers != null) {
                steps.put(fold, eyes.steps(numbers));
            }
        });
        List<SimilarNodule> all = new ArrayList<>();
        for (Entry entry : entries) {
            byte[] mine = steps.get(entry.fold());
            Eyes eyes = members.get(entry.fold());
            if (mine != null && eyes != null) {
                double distance = distance(mine, entry.steps()) / eyes.median();
                all.add(new SimilarNodule(
                        entry.id(),
                        entry.malignancy(),
                        entry.readers(),
                        entry.texture(),
                        entry.diameterMm(),
                        Math.round(distance * 1000) / 1000.0));
            }
        }
        all.sort(Comparator.comparingDouble(SimilarNodule::distance).thenComparing(SimilarNodule::id));
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    /** The text that {@link #parse} reads back. */
    public String text() {
        StringBuilder out = new StringBuilder("# What rating networks make of the training nodules; no pixels\n");
        madeFrom.forEach((what, digest) ->
                out.append("from ").append(what).append(' ').append(digest).append('\n'));
        members.forEach((fold, eyes) -> {
            out.append("median ").append(fold).append(' ').append(eyes.median()).append('\n');
            out.append("mean ").append(fold).append(numbers(eyes.mean())).append('\n');
            out.append("spread ").append(fold).append(numbers(eyes.spread())).append('\n');
        });
        for (Entry entry : entries) {
            out.append("nodule ").append(entry.id()).append(' ').append(entry.fold());
            out.append(' ').append(entry.malignancy()).append(' ').append(entry.readers());
            out.append(' ').append(entry.texture().map(String::valueOf).orElse("-"));
            out.append(' ').append(entry.diameterMm()).append(' ');
            out.append(HexFormat.of().formatHex(entry.steps())).append('\n');
        }
        return out + END + digest(out.toString()) + "\n";
    }

    private static String numbers(double[] values) {
        StringBuilder out = new StringBuilder();
        Arrays.stream(values).forEach(value -> out.append(' ').append((float) value));
        return out.toString();
    }

    private static String digest(String text) {
        return Registry.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ModelRefusal where a byte is not as it was written */
    public static SimilarIndex parse(String text) {
        int end = text.lastIndexOf("\n" + END) + 1;
        if (end == 0 || !text.substring(end).strip().equals(END + digest(text.substring(0, end)))) {
            throw new ModelRefusal("the index of similar nodules does not have the digest that it states");
        }
        try {
            return new IndexLines().of(text.substring(0, end));
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new ModelRefusal("the index of similar nodules cannot be read", broken);
        }
    }
}
