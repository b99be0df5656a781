package org.consilium.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.SliceFolder;
import org.consilium.model.data.SliceFolder.RatedSlice;
import org.consilium.model.network.Weights;
import org.consilium.model.rate.Member;
import org.consilium.model.rate.RatingTargets;
import org.consilium.model.rate.SliceExample;
import org.consilium.model.rate.SliceStack;
import org.consilium.model.segment.Segmenter;

/**
 * What the rating networks learn from: the annotated nodules, and single slices of many more lesions that one to four
 * readers rated.
 */
final class SliceExamples {
    /** Patients whose series lie beside the data as tests; tables that know more of them flag them as well. */
    private static final Set<String> KEPT_OUT =
            Set.of("LIDC-IDRI-0001", "LIDC-IDRI-0002", "LIDC-IDRI-0003", "LIDC-IDRI-0063");

    private final List<Known> known = new ArrayList<>();

    private record Known(int fold, SliceExample example) {}

    /** Adds all nodules but those kept out. */
    void addNodules(List<RatedSample> samples) {
        for (RatedSample sample : samples) {
            AnnotatedNodule nodule = sample.nodule();
            if (!nodule.keptOut() && !KEPT_OUT.contains(nodule.patient())) {
                known.add(new Known(
                        nodule.fold(),
                        RatingTargets.example(
                                sample.stack(),
                                nodule.ratings().means(),
                                nodule.ratings().readers())));
            }
        }
    }

    /**
     * Adds the slices of a folder, where there is one.
     *
     * @param kept where their stacks are kept, so that a training that stopped goes on
     */
    void addSlices(Path folder, Path kept, List<AnnotatedNodule> nodules, Weights weights, Progress progress)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> keptOut = new TreeSet<>(KEPT_OUT);
        nodules.stream().filter(AnnotatedNodule::keptOut).forEach(nodule -> keptOut.add(nodule.patient()));
        List<RatedSlice> slices = SliceFolder.read(folder).stream()
                .filter(slice -> !keptOut.contains(slice.patient()) && weights.has("segment." + slice.fold()))
                .toList();
        if (!Files.exists(kept)) {
            StackStore.write(kept, stacks(slices, weights, progress));
        }
        List<SliceStack> stacks = StackStore.read(kept);
        if (stacks.size() != slices.size()) {
            throw new IOException("the working folder was made from other slices");
        }
        for (int i = 0; i < slices.size(); i++) {
            RatedSlice slice = slices.get(i);
            known.add(new Known(slice.fold(), RatingTargets.example(stacks.get(i), slice.means(), slice.readers())));
        }
    }

    /** Every slice segmented by the member that never saw its patient. */
    private static List<SliceStack> stacks(List<RatedSlice> slices, Weights weights, Progress progress) {
        Map<Integer, Segmenter> segmenters = new HashMap<>();
        List<SliceStack> stacks = new ArrayList<>();
        for (RatedSlice slice : slices) {
            Segmenter segmenter = segmenters.computeIfAbsent(
                    slice.fold(), fold -> new Segmenter(List.of(Member.segmentation(weights, fold))));
            stacks.add(SliceStack.single(segmenter.at(slice.ct(), new PatientPoint(0, 0, 0))));
            progress.report("slices", stacks.size() / (double) slices.size(), "");
        }
        return stacks;
    }

    /** All examples of other folds. */
    List<SliceExample> without(int fold) {
        return known.stream()
                .filter(each -> each.fold() != fold)
                .map(Known::example)
                .toList();
    }
}
