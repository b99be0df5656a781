package org.consilium.model.rate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Attribute;
import org.consilium.model.NoduleType;
import org.consilium.model.Risk;
import org.consilium.model.measure.NoduleFeatures;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.Segmenter;

/** Reads one place of a CT with an ensemble: segments it, sees it, rates it. */
public final class PlaceReader {
    private static final int FORMS = 4;
    /** Half width of a 95 % interval in standard deviations. */
    private static final double TWO_SIDED = 1.96;

    private final List<Member> members;
    private final Segmenter segmenter;
    private final Segmenter quick;

    public PlaceReader(List<Member> members) {
        this.members = List.copyOf(members);
        this.segmenter = new Segmenter(members.stream().map(Member::segment).toList());
        this.quick = new Segmenter(List.of(members.get(0).segment()));
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

    /** Rates a segmentation that is not empty. */
    public Reading rate(CtVolume ct, Segmentation segmentation) {
        NoduleView view = NoduleView.of(ct, segmentation);
        float[] features = NoduleFeatures.of(segmentation);
        double[] logits = new double[members.size()];
        double[] types = new double[NoduleType.values().length];
        double[] ratings = new double[RatingTargets.COUNT];
        for (int i = 0; i < logits.length; i++) {
            Member member = members.get(i);
            double[] answers = ViewTraining.predict(member.ratings(), view, FORMS);
            double[] inputs = Member.inputs(answers, features);
            logits[i] = member.risk().logit(inputs);
            addTypes(member, inputs, types);
            for (int k = 0; k < ratings.length; k++) {
                ratings[k] += answers[k] / members.size();
            }
        }
        double strangeness =
                members.get(0).risk().distance(Member.inputs(new double[ratings.length], features), ratings.length);
        return new Reading(view, features, risk(logits), shares(types), byAttribute(ratings), strangeness);
    }

    private static void addTypes(Member member, double[] inputs, double[] types) {
        for (int i = 0; i < types.length; i++) {
            types[i] += LogisticModel.probability(member.types().get(i).logit(inputs));
        }
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

    private static Map<NoduleType, Double> shares(double[] types) {
        double sum = Arrays.stream(types).sum();
        Map<NoduleType, Double> shares = new EnumMap<>(NoduleType.class);
        for (NoduleType type : NoduleType.values()) {
            shares.put(type, types[type.ordinal()] / sum);
        }
        return shares;
    }

    private static Map<Attribute, Double> byAttribute(double[] ratings) {
        Map<Attribute, Double> byAttribute = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            double rating = RatingTargets.rating(attribute, ratings[attribute.ordinal()]);
            byAttribute.put(attribute, Math.round(rating * 100) / 100.0);
        }
        return byAttribute;
    }

    /** Frees the networks. */
    public void close() {
        members.forEach(Member::close);
    }

    /**
     * What the ensemble says of one segmentation.
     *
     * @param view what its networks saw
     * @param features the measured features
     * @param risk of malignancy, calibrated
     * @param types probability of each type
     * @param ratings expected ratings of LIDC's readers
     * @param strangeness root mean square of the measured features in standard deviations of the training nodules
     */
    public record Reading(
            NoduleView view,
            float[] features,
            Risk risk,
            Map<NoduleType, Double> types,
            Map<Attribute, Double> ratings,
            double strangeness) {}
}
