package org.consilium.model.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.measure.Appearance;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.SliceStack;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.Segmenter;

/** Segments annotated nodules and keeps what the rating needs of them, so that a training that stopped goes on. */
final class RatedSamples {
    private RatedSamples() {}

    /** Every nodule that has a border at its point, segmented by the member that never saw its patient. */
    static List<RatedSample> make(List<AnnotatedNodule> nodules, Weights weights, Progress progress) {
        Map<Integer, Segmenter> segmenters = new HashMap<>();
        List<RatedSample> samples = new ArrayList<>();
        for (int i = 0; i < nodules.size(); i++) {
            AnnotatedNodule nodule = nodules.get(i);
            Segmenter segmenter = segmenters.computeIfAbsent(
                    nodule.fold(), fold -> new Segmenter(List.of(Member.segmentation(weights, fold))));
            sample(nodule, segmenter).ifPresent(samples::add);
            progress.report("measure nodules", (i + 1) / (double) nodules.size(), "");
        }
        return samples;
    }

    private static Optional<RatedSample> sample(AnnotatedNodule nodule, Segmenter segmenter) {
        Segmentation segmentation = segmenter.at(nodule.ct(), nodule.point());
        return segmentation.isEmpty()
                ? Optional.empty()
                : Optional.of(new RatedSample(nodule, SliceStack.of(segmentation), Appearance.of(segmentation)));
    }

    static void write(Path file, List<RatedSample> samples) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(samples.size());
            for (RatedSample sample : samples) {
                out.writeUTF(sample.nodule().id());
                sample.stack().write(out);
                for (float feature : sample.features()) {
                    out.writeFloat(feature);
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The samples of a file; refuses one that was written for other nodules. */
    static List<RatedSample> read(Path file, List<AnnotatedNodule> nodules) throws IOException {
        Map<String, AnnotatedNodule> byId = new HashMap<>();
        nodules.forEach(nodule -> byId.put(nodule.id(), nodule));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<RatedSample> samples = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                AnnotatedNodule nodule = byId.get(in.readUTF());
                if (nodule == null) {
                    throw new IOException("the working folder was made from other nodules");
                }
                SliceStack stack = SliceStack.read(in);
                float[] features = new float[Appearance.NAMES.size()];
                for (int k = 0; k < features.length; k++) {
                    features[k] = in.readFloat();
                }
                samples.add(new RatedSample(nodule, stack, features));
            }
            return samples;
        }
    }
}
