package org.consilium.model.rate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.consilium.model.segment.Segmentation;

/**
 * What the rating networks see of a nodule: its middle axial layer and one a fifth of its height below and above, or a
 * single layer where no more is known.
 *
 * @param slices the middle one first; one or three
 */
public record SliceStack(List<NoduleSlice> slices) {
    public SliceStack {
        slices = List.copyOf(slices);
        if (slices.size() != 1 && slices.size() != 3) {
            throw new IllegalArgumentException("a stack has one slice or three, not " + slices.size());
        }
    }

    /** Layers of the patch: the middle of the nodule, and how far the others lie from it. */
    record Layers(int middle, int step) {}

    /** The stack of a segmentation that is not empty. */
    public static SliceStack of(Segmentation segmentation) {
        Layers layers = layers(segmentation);
        int last = segmentation.patch().side() - 1;
        return new SliceStack(List.of(
                NoduleSlice.of(segmentation, layers.middle()),
                NoduleSlice.of(segmentation, Math.max(0, layers.middle() - layers.step())),
                NoduleSlice.of(segmentation, Math.min(last, layers.middle() + layers.step()))));
    }

    static Layers layers(Segmentation segmentation) {
        int side = segmentation.patch().side();
        int layer = side * side;
        int low = side;
        int high = 0;
        long sum = 0;
        int count = 0;
        for (int i = 0; i < segmentation.probability().length; i++) {
            if (segmentation.probability()[i] >= Segmentation.BORDER) {
                low = Math.min(low, i / layer);
                high = Math.max(high, i / layer);
                sum += i / layer;
                count++;
            }
        }
        int middle = (int) Math.round(sum / (double) Math.max(1, count));
        return new Layers(middle, Math.max(1, (int) Math.round((high - low) / 5.0)));
    }

    /** The stack with plain lung in the same square of all slices. */
    SliceStack without(int x0, int y0, int edge, float lungHu) {
        return new SliceStack(slices.stream()
                .map(slice -> slice.without(x0, y0, edge, lungHu))
                .toList());
    }

    /** Whether a square of any slice shows anything. */
    boolean shows(int x0, int y0, int edge) {
        return slices.stream().anyMatch(slice -> slice.shows(x0, y0, edge));
    }

    /** The one layer through the middle of the patch, for nodules of which no more than a slice is known. */
    public static SliceStack single(Segmentation segmentation) {
        return new SliceStack(
                List.of(NoduleSlice.of(segmentation, segmentation.patch().side() / 2)));
    }

    /** Writes the stack so that {@link #read} gives it back. */
    public void write(DataOutput out) throws IOException {
        out.writeByte(slices.size());
        for (NoduleSlice slice : slices) {
            slice.write(out);
        }
    }

    /** Reads a stack that {@link #write} wrote. */
    public static SliceStack read(DataInput in) throws IOException {
        int count = in.readByte();
        List<NoduleSlice> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slices.add(NoduleSlice.read(in));
        }
        return new SliceStack(slices);
    }
}
