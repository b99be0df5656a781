package org.consilium.model.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.PlaceReader;
import org.consilium.model.rate.Reading;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.train.Progress;

/**
 * Reads annotated nodules from their image and a point, with members that never saw the patient.
 *
 * <p>Of several trainings a nodule is read by the first to which its patient is new, so that trainings that each left out one
 * fold more give the answers of the mean of all members for every fold.
 */
public final class Evaluation implements AutoCloseable {
    private final List<Readers> trainings;

    /** @param trainings the weights of one training or more */
    public Evaluation(List<Weights> trainings) {
        this.trainings = trainings.stream().map(Readers::new).toList();
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

    private Readers readers(AnnotatedNodule nodule) {
        return trainings.stream()
                .filter(each -> each.isUnknown(nodule))
                .findFirst()
                .orElse(trainings.get(0));
    }

    /** Reads one nodule. */
    Outcome read(AnnotatedNodule nodule) {
        Readers readers = readers(nodule);
        PlaceReader reader = readers.of(nodule);
        String readBy = readers.readBy(nodule);
        Optional<Segmentation> segmentation = reader.segment(nodule.ct(), nodule.point());
        if (segmentation.isEmpty()) {
            return new Outcome(nodule, readBy, Optional.empty(), readers.prior(), 0, nodule.maskVolumeMm3(), 0);
        }
        Reading reading = reader.rate(segmentation.get());
        Segmentation drawn = reader.asReadersDraw(nodule.ct(), segmentation.get());
        return new Outcome(
                nodule,
                readBy,
                Optional.of(reading),
                reading.risk().p(),
                drawn.volumeMm3(Segmentation.BORDER),
                nodule.maskVolumeMm3(),
                Overlap.of(drawn, nodule).dice());
    }

    @Override
    public void close() {
        trainings.forEach(Readers::close);
    }
}
