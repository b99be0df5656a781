package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.PlaceReader;
import org.consilium.model.rate.Reading;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.train.Progress;

/**
 * Reads annotated nodules from their image and a point, with members that never saw the patient.
 *
 * <p>A nodule of a fold that a member was kept from is read by that member alone; a nodule of any other fold is new to
 * all and is read by all, as is one of a patient who was kept out of every training.
 */
public final class Evaluation implements AutoCloseable {
    static final String ALL = "all members";

    private final Map<Integer, PlaceReader> byFold = new HashMap<>();
    private final PlaceReader all;
    private final double prior;

    public Evaluation(Weights weights) {
        List<Member> members = new ArrayList<>();
        for (int fold : Member.folds(weights)) {
            Member member = Member.of(weights, fold);
            members.add(member);
            byFold.put(fold, new PlaceReader(List.of(member)));
        }
        all = new PlaceReader(members);
        prior = weights.get("prior")[0];
    }

    /** Reads all nodules, two or more at a time; the outcomes are in the nodules' order. */
    List<Outcome> read(List<AnnotatedNodule> nodules, String stage, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        return nodules.parallelStream()
                .map(nodule -> {
                    Outcome outcome = read(nodule);
                    progress.report(stage, done.incrementAndGet() / (double) nodules.size(), "");
                    return outcome;
                })
                .toList();
    }

    /** Which readers read a nodule: the number of its fold, or all. */
    String readBy(AnnotatedNodule nodule) {
        return isUnknown(nodule) ? ALL : "member " + nodule.fold();
    }

    private boolean isUnknown(AnnotatedNodule nodule) {
        return nodule.keptOut() || !byFold.containsKey(nodule.fold());
    }

    /** Reads one nodule. */
    Outcome read(AnnotatedNodule nodule) {
        PlaceReader reader = isUnknown(nodule) ? all : byFold.getOrDefault(nodule.fold(), all);
        Optional<Segmentation> segmentation = reader.segment(nodule.ct(), nodule.point());
        if (segmentation.isEmpty()) {
            return new Outcome(nodule, readBy(nodule), Optional.empty(), prior, 0, nodule.maskVolumeMm3(), 0);
        }
        Reading reading = reader.rate(segmentation.get());
        Segmentation drawn = reader.asReadersDraw(nodule.ct(), segmentation.get());
        return new Outcome(
                nodule,
                readBy(nodule),
                Optional.of(reading),
                reading.risk().p(),
                drawn.volumeMm3(Segmentation.BORDER),
                nodule.maskVolumeMm3(),
                Overlap.of(drawn, nodule).dice());
    }

    @Override
    public void close() {
        all.close();
    }
}
