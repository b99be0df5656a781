package org.consilium.model.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.consilium.model.Attribute;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.explain.SimilarIndex;
import org.consilium.model.network.Network;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.SliceAnswer;
import org.consilium.model.rate.SliceStack;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.Segmenter;

/** Makes the index of similar nodules: every training nodule drawn and seen by the member that never saw its patient. */
public final class SimilarMaking {
    private final Weights weights;
    private final Map<Integer, Segmenter> segmenters = new HashMap<>();
    private final Map<Integer, Network> networks = new HashMap<>();

    private SimilarMaking(Weights weights) {
        this.weights = weights;
    }

    /**
     * Nodules of patients that are kept out, of no member's fold, without a border or without a rating are left out.
     *
     * @param madeFrom digests by what they are of
     */
    public static SimilarIndex make(
            Map<String, String> madeFrom, List<AnnotatedNodule> nodules, Weights weights, Progress progress) {
        SimilarMaking making = new SimilarMaking(weights);
        List<Integer> folds = Member.folds(weights);
        List<SimilarIndex.Seen> seen = new ArrayList<>();
        for (int i = 0; i < nodules.size(); i++) {
            AnnotatedNodule nodule = nodules.get(i);
            if (!nodule.keptOut() && folds.contains(nodule.fold())) {
                making.see(nodule).ifPresent(seen::add);
            }
            progress.report("similar nodules", (i + 1) / (double) nodules.size(), "");
        }
        making.networks.values().forEach(Network::close);
        return SimilarIndex.of(madeFrom, seen);
    }

    private Optional<SimilarIndex.Seen> see(AnnotatedNodule nodule) {
        int fold = nodule.fold();
        Segmenter segmenter =
                segmenters.computeIfAbsent(fold, k -> new Segmenter(List.of(Member.segmentation(weights, k))));
        Segmentation segmentation = segmenter.at(nodule.ct(), nodule.point());
        OptionalDouble malignancy = nodule.ratings().mean(Attribute.MALIGNANCY);
        if (segmentation.isEmpty() || malignancy.isEmpty()) {
            return Optional.empty();
        }
        Network network = networks.computeIfAbsent(fold, this::first);
        OptionalDouble texture = nodule.ratings().mean(Attribute.TEXTURE);
        return Optional.of(new SimilarIndex.Seen(
                nodule.id(),
                fold,
                rounded(malignancy.getAsDouble(), 100),
                nodule.ratings().readers(),
                texture.isPresent() ? Optional.of(rounded(texture.getAsDouble(), 100)) : Optional.empty(),
                rounded(Math.cbrt(6 * nodule.maskVolumeMm3() / Math.PI), 10),
                SliceAnswer.seen(network, SliceStack.of(segmentation))));
    }

    private Network first(int fold) {
        List<Network> all = Member.slices(weights, fold);
        all.subList(1, all.size()).forEach(Network::close);
        return all.get(0);
    }

    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
