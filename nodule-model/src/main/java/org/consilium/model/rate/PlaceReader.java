package org.consilium.model.rate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Attribute;
import org.consilium.model.Risk;
import org.consilium.model.StopSignal;
import org.consilium.model.explain.OcclusionMap;
import org.consilium.model.explain.SimilarIndex;
import org.consilium.model.explain.SimilarNodule;
import org.consilium.model.measure.Appearance;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.Segmenter;
import org.consilium.model.segment.VolumeModel;

/** Reads one place of a CT with an ensemble: segments it, sees it, rates it. */
public final class PlaceReader {
    /** Half width of a 95 % interval in standard deviations. */
    public static final double TWO_SIDED = 1.96;
    /** So many similar training nodules are named. */
    private static final int SIMILAR = 5;

    private final List<Member> members;
    private final Segmenter segmenter;
    private final Segmenter quick;
    private final VolumeModel volume;

    public PlaceReader(List<Member> members) {
        this.members = List.copyOf(members);
        this.segmenter = new Segmenter(members.stream().map(Member::segment).toList());
        this.quick = new Segmenter(List.of(members.get(0).segment()));
        this.volume = mean(members);
    }

    /** Segments the place; absent when there is nothing with a border. */
    public Optional<Segmentation> segment(CtVolume ct, PatientPoint point) {
        Segmentation segmentation = segmenter.at(ct, point);
        return segmentation.isEmpty() ? Optional.empty() : Optional.of(segmentation);
    }

    /** Segments the place with one member only, for telling nodules from other places; absent as above. */
    public Optional<Segmentation> segmentQuickly(CtVolume ct, PatientPoint point) {
        Segmentation segmentation = quick.at(ct, point);
        return segmentation.isEmpty() ? Optional.empty() : Optional.of(segmentation);
    }

    /** The same place as readers would draw it: looked at twice, its border moved to the volume that they would find. */
    public Segmentation asReadersDraw(CtVolume ct, Segmentation segmentation) {
        return volume.redrawn(segmenter.again(ct, segmentation), ct.grid().sliceSpacingMm());
    }

    private static VolumeModel mean(List<Member> members) {
        float[] mean = new float[VolumeModel.COUNT];
        for (Member member : members) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += member.volume().slopes()[i] / members.size();
            }
        }
        return new VolumeModel(mean);
    }

    /** Rates a segmentation that is not empty. */
    public Reading rate(Segmentation segmentation) {
        return rate(SliceStack.of(segmentation), Appearance.of(segmentation));
    }

    /** Rates what was seen and measured of a segmentation. */
    public Reading rate(SliceStack stack, float[] features) {
        double[] logits = new double[members.size()];
        double[] mean = new double[RatingTargets.COUNT];
        Map<Attribute, double[]> shares = new EnumMap<>(Attribute.class);
        for (int i = 0; i < logits.length; i++) {
            Member member = members.get(i);
            double[] answers = SliceAnswer.of(member.slices(), stack);
            double[] inputs = Member.inputs(answers, features);
            logits[i] = member.risk().logit(inputs);
            member.describe().forEach((attribute, model) -> add(shares, attribute, model.shares(inputs)));
            Arrays.setAll(mean, k -> mean[k] + answers[k] / members.size());
        }
        double strangeness = members.get(0).risk().distance(Member.inputs(mean, features), mean.length);
        return new Reading(stack, mean, features, risk(logits), rounded(shares), strangeness);
    }

    /**
     * Says what the risk of a segmentation is made of.
     *
     * @param index training nodules to compare with, where there is one
     */
    public Why explain(Segmentation segmentation, Optional<SimilarIndex> index, StopSignal stop) {
        SliceStack stack = SliceStack.of(segmentation);
        float[] features = Appearance.of(segmentation);
        List<double[]> answers = members.stream()
                .map(member -> SliceAnswer.of(member.slices(), stack))
                .toList();
        RiskShares shares = RiskShares.of(members, answers, features);
        return new Why(
                shares,
                features,
                rounded(shares.logOdds()),
                new Occlusion(members, stack, features).map(segmentation, stop),
                index.map(each -> each.nearest(seen(stack), SIMILAR)));
    }

    /** What each member's first network makes of a stack, by the fold that it never saw. */
    private Map<Integer, double[]> seen(SliceStack stack) {
        Map<Integer, double[]> seen = new TreeMap<>();
        members.forEach(member ->
                seen.put(member.fold(), SliceAnswer.seen(member.slices().get(0), stack)));
        return seen;
    }

    /**
     * What a risk is made of.
     *
     * @param risk the risk that the shares sum to, rounded as the stated one
     */
    public record Why(
            RiskShares shares,
            float[] features,
            double risk,
            OcclusionMap occlusion,
            Optional<List<SimilarNodule>> similar) {}

    private void add(Map<Attribute, double[]> sums, Attribute attribute, double[] shares) {
        double[] sum = sums.computeIfAbsent(attribute, key -> new double[shares.length]);
        Arrays.setAll(sum, i -> sum[i] + shares[i] / members.size());
    }

    /** Four decimals, the largest share taking what rounding leaves. */
    private static Map<Attribute, List<Double>> rounded(Map<Attribute, double[]> shares) {
        Map<Attribute, List<Double>> rounded = new EnumMap<>(Attribute.class);
        shares.forEach((attribute, values) -> {
            long[] parts = Arrays.stream(values)
                    .mapToLong(value -> Math.round(value * 1e4))
                    .toArray();
            int largest = 0;
            for (int i = 1; i < parts.length; i++) {
                largest = parts[i] > parts[largest] ? i : largest;
            }
            parts[largest] += 10_000 - Arrays.stream(parts).sum();
            rounded.put(
                    attribute, Arrays.stream(parts).mapToObj(part -> part / 1e4).toList());
        });
        return rounded;
    }

    /** The members' mean log odds; the interval is two of their standard deviations either way. */
    private static Risk risk(double[] logits) {
        double mean = Arrays.stream(logits).average().orElseThrow();
        if (!Double.isFinite(mean)) {
            throw new ArithmeticException("the members' log odds are not finite");
        }
        double variance = Arrays.stream(logits)
                        .map(logit -> (logit - mean) * (logit - mean))
                        .sum()
                / Math.max(1, logits.length - 1);
        double half = TWO_SIDED * Math.sqrt(variance);
        return new Risk(rounded(mean), rounded(mean - half), rounded(mean + half));
    }

    /** Four decimals: what lies beyond differs between processors. */
    private static double rounded(double logit) {
        return Math.round(LogisticModel.probability(logit) * 1e4) / 1e4;
    }

    /** Frees the networks. */
    public void close() {
        members.forEach(Member::close);
    }
}
