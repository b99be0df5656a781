package org.consilium.model.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.StopSignal;
import org.consilium.model.explain.OcclusionMap;
import org.consilium.model.image.Patch;
import org.consilium.model.segment.Segmentation;
import org.consilium.model.segment.VoxelFeatures;

/**
 * Covers the nodule's slices patch by patch with plain lung and asks the first rating network of every member again: a map
 * needs no more, and whoever waits to be read next waits for it (ADR 0341).
 *
 * <p>The border and the measured features stay as they are: what they add is told exactly elsewhere, and a border that moved
 * with every patch would mix both. The grid is fixed, so that there are 169 patches at most, whatever the nodule.
 */
final class Occlusion {
    /** Edge of a patch in pixels, 4.5 mm. */
    static final int PATCH = 6;
    /** From one patch to the next, and edge of a cell: 2.25 mm. */
    static final int STEP = 3;
    /** The first pixel of the grid, so that it lies in the middle of the slice. */
    static final int START = 1;
    /** Patches along an edge. */
    static final int PATCHES = 13;
    /** Cells along an edge. */
    static final int CELLS = PATCHES + 1;

    private static final int TOGETHER = 4;
    private static final float USUAL_LUNG_HU = -850;
    private static final float DENSEST_LUNG_HU = -500;

    private final List<Member> members;
    private final SliceStack stack;
    private final float[] features;

    Occlusion(List<Member> members, SliceStack stack, float[] features) {
        this.members = List.copyOf(members);
        this.stack = stack;
        this.features = features;
    }

    /** The map of a segmentation that the stack was made of; members work beside each other. */
    OcclusionMap map(Segmentation segmentation, StopSignal stop) {
        float lungHu = lungHu(segmentation);
        List<Integer> covered = new ArrayList<>();
        List<SliceStack> stacks = new ArrayList<>();
        for (int i = 0; i < PATCHES * PATCHES; i++) {
            int x = START + STEP * (i % PATCHES);
            int y = START + STEP * (i / PATCHES);
            if (stack.shows(x, y, PATCH)) {
                covered.add(i);
                stacks.add(stack.without(x, y, PATCH, lungHu));
            }
        }
        double[] lost = lost(stacks, stop);
        return new OcclusionMap(
                CELLS,
                CELLS,
                STEP * VoxelFeatures.SPACING_MM,
                PATCH * VoxelFeatures.SPACING_MM,
                first(segmentation),
                lungHu,
                cells(covered, lost));
    }

    /** What the networks' share loses with each of these stacks. */
    private double[] lost(List<SliceStack> stacks, StopSignal stop) {
        List<double[]> lost = members.parallelStream()
                .map(member -> lost(member, stacks, stop))
                .toList();
        return IntStream.range(0, stacks.size())
                .mapToDouble(i -> lost.stream().mapToDouble(each -> each[i]).sum() / members.size())
                .toArray();
    }

    private double[] lost(Member member, List<SliceStack> stacks, StopSignal stop) {
        double whole = shares(member, List.of(stack), stop)[0];
        return Arrays.stream(shares(member, stacks, stop))
                .map(share -> whole - share)
                .toArray();
    }

    private double[] shares(Member member, List<SliceStack> stacks, StopSignal stop) {
        double[] shares = new double[stacks.size()];
        for (int from = 0; from < shares.length; from += TOGETHER) {
            stop.check();
            List<SliceStack> some = stacks.subList(from, Math.min(shares.length, from + TOGETHER));
            List<double[]> answers = SliceAnswer.of(member.slices().subList(0, 1), some, TOGETHER);
            for (int i = 0; i < answers.size(); i++) {
                double[] inputs = Member.inputs(answers.get(i), features);
                shares[from + i] = RiskShares.networks(member.risk().contributions(inputs));
            }
        }
        return shares;
    }

    /** Each cell is the mean of the patches that cover it and show anything. */
    private static List<Double> cells(List<Integer> covered, double[] lost) {
        double[] sum = new double[CELLS * CELLS];
        int[] count = new int[sum.length];
        for (int i = 0; i < lost.length; i++) {
            int column = covered.get(i) % PATCHES;
            int row = covered.get(i) / PATCHES;
            for (int cell : new int[] {0, 1, CELLS, CELLS + 1}) {
                sum[row * CELLS + column + cell] += lost[i];
                count[row * CELLS + column + cell]++;
            }
        }
        return IntStream.range(0, sum.length)
                .mapToObj(i -> Math.round(1000 * sum[i] / Math.max(1, count[i])) / 1000.0)
                .toList();
    }

    /** Centre of the first cell in the plane of the middle slice. */
    private static PatientPoint first(Segmentation segmentation) {
        int layer = SliceStack.layers(segmentation).middle();
        int[] middle = NoduleSlice.middle(segmentation, layer);
        double toCell = START + (STEP - 1) / 2.0 - NoduleSlice.SIDE / 2.0;
        return segmentation.patch().toPatient(middle[0] + toCell, middle[1] + toCell, layer);
    }

    /** Mean density of the lung within reach of the border. */
    private static float lungHu(Segmentation segmentation) {
        Patch patch = segmentation.patch();
        int side = patch.side();
        int layer = SliceStack.layers(segmentation).middle();
        int[] middle = NoduleSlice.middle(segmentation, layer);
        int reach = NoduleSlice.SIDE / 2;
        double sum = 0;
        int count = 0;
        for (int i = layer * side * side; i < (layer + 1) * side * side; i++) {
            boolean near = Math.abs(i % side - middle[0]) < reach && Math.abs(i / side % side - middle[1]) < reach;
            if (near && segmentation.probability()[i] < Segmentation.WIDE && patch.hu()[i] < DENSEST_LUNG_HU) {
                sum += patch.hu()[i];
                count++;
            }
        }
        return count == 0 ? USUAL_LUNG_HU : (float) Math.rint(sum / count);
    }
}
