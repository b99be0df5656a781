package org.consilium.model.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.rate.NoduleView;
import org.consilium.model.rate.RatingSample;

/** Keeps prepared samples in a working folder, so that a training that stopped goes on where it was. */
final class SampleStore {
    private SampleStore() {}

    static void write(Path file, List<RatingSample> samples) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(samples.size());
            for (RatingSample sample : samples) {
                out.writeUTF(sample.nodule().id());
                out.writeInt(sample.views().size());
                for (int i = 0; i < sample.views().size(); i++) {
                    sample.views().get(i).write(out);
                    write(out, sample.features().get(i));
                }
            }
        }
        Files.move(unfinished, file);
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** The samples of a file; refuses one that was written for other nodules. */
    static List<RatingSample> read(Path file, List<AnnotatedNodule> nodules) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            List<RatingSample> samples = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String id = in.readUTF();
                AnnotatedNodule nodule = nodules.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IOException("the working folder was made from other nodules"));
                samples.add(sample(in, nodule));
            }
            return samples;
        }
    }

    private static RatingSample sample(DataInputStream in, AnnotatedNodule nodule) throws IOException {
        int count = in.readInt();
        List<NoduleView> views = new ArrayList<>();
        List<float[]> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            views.add(NoduleView.read(in));
            float[] numbers = new float[in.readInt()];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = in.readFloat();
            }
            features.add(numbers);
        }
        return new RatingSample(nodule, views, features);
    }
}
