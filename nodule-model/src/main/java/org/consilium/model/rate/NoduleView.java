package org.consilium.model.rate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.image.Gaussian;
import org.consilium.model.image.Patch;
import org.consilium.model.image.Trilinear;
import org.consilium.model.measure.Measuring;
import org.consilium.model.segment.Segmentation;

/**
 * What the rating network sees of a nodule: density and segmentation around its centre, kept on a grid of one
 * millimetre and shown in layers of two.
 *
 * <p>Beyond about 4 mm from the segmentation every voxel is shown as empty, wherever the CT ends: a cut-out that is
 * larger for larger nodules must not tell their size.
 */
public final class NoduleView {
    /** Voxels along both axial edges of what the network takes. */
    public static final int SIDE = 32;
    /** Layers of it, two millimetres each: most CTs are no finer along the body. */
    public static final int DEPTH = 16;
    /** Numbers a voxel: density and probability of being inside. */
    public static final int CHANNELS = 2;
    /** Numbers of one view. */
    public static final int COUNT = SIDE * SIDE * DEPTH * CHANNELS;

    private static final int MARGIN = 2;
    private static final int CUT = SIDE + 2 * MARGIN;
    private static final double REACH_MM = 2;
    private static final float REACHED = 0.03f;
    private static final float LOW_HU = -1000;
    private static final float RANGE_HU = 1400;

    private final byte[] density;
    private final byte[] inside;

    private NoduleView(byte[] density, byte[] inside) {
        this.density = density;
        this.inside = inside;
    }

    /** The view of a segmentation that is not empty. */
    public static NoduleView of(CtVolume ct, Segmentation segmentation) {
        PatientPoint centre = Measuring.centre(segmentation);
        Patch patch = Patch.cut(ct, centre, CUT, 1);
        float[] near = near(segmentation);
        byte[] density = new byte[CUT * CUT * CUT];
        byte[] inside = new byte[density.length];
        for (int i = 0; i < density.length; i++) {
            PatientPoint place = patch.toPatient(i % CUT, i / CUT % CUT, i / (CUT * CUT));
            if (at(segmentation, near, place) >= REACHED) {
                float share = (patch.hu()[i] - LOW_HU) / RANGE_HU;
                density[i] = (byte) Math.round(255 * Math.max(0.02f, Math.min(1, share)));
                inside[i] = (byte) Math.round(255 * at(segmentation, segmentation.probability(), place));
            }
        }
        return new NoduleView(density, inside);
    }

    /** Writes the view so that {@link #read} gives it back. */
    public void write(DataOutput out) throws IOException {
        out.write(density);
        out.write(inside);
    }

    /** Reads a view that {@link #write(DataOutput)} wrote. */
    public static NoduleView read(DataInput in) throws IOException {
        byte[] density = new byte[CUT * CUT * CUT];
        byte[] inside = new byte[CUT * CUT * CUT];
        in.readFully(density);
        in.readFully(inside);
        return new NoduleView(density, inside);
    }

    private static float[] near(Segmentation segmentation) {
        float[] shape = new float[segmentation.probability().length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = segmentation.probability()[i] >= Segmentation.BORDER ? 1 : 0;
        }
        Patch patch = segmentation.patch();
        return Gaussian.smooth(shape, patch.side(), REACH_MM / patch.spacingMm());
    }

    private static float at(Segmentation segmentation, float[] cube, PatientPoint place) {
        Patch patch = segmentation.patch();
        return Trilinear.inCube(
                cube,
                patch.side(),
                patch.toIndex(place.xMm() - patch.centre().xMm()),
                patch.toIndex(place.yMm() - patch.centre().yMm()),
                patch.toIndex(place.zMm() - patch.centre().zMm()));
    }

    /** Writes the centred view, channel fastest, then x, y, z. */
    public void write(float[] rows, int start) {
        write(rows, start, new Turn(MARGIN, MARGIN, MARGIN, 0), 0);
    }

    /** Writes a view that is moved by up to two voxels, mirrored, turned and slightly lighter or darker. */
    void writeAugmented(float[] rows, int start, SplittableRandom random) {
        int edge = 2 * MARGIN + 1;
        Turn turn = new Turn(random.nextInt(edge), random.nextInt(edge), random.nextInt(edge), random.nextInt(16));
        write(rows, start, turn, (float) random.nextDouble(-0.02, 0.02));
    }

    /** Writes one of the eight mirrored and turned views that keep the axial plane. */
    public void writeTurned(float[] rows, int start, int variant) {
        write(rows, start, new Turn(MARGIN, MARGIN, MARGIN, variant), 0);
    }

    private void write(float[] rows, int start, Turn turn, float lighter) {
        int at = start;
        for (int z = 0; z < 2 * DEPTH; z += 2) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    int one = turn.source(x, y, z);
                    int other = turn.source(x, y, z + 1);
                    float value = mean(density, one, other);
                    rows[at++] = value == 0 ? 0 : value + lighter;
                    rows[at++] = mean(inside, one, other);
                }
            }
        }
    }

    private static float mean(byte[] cube, int one, int other) {
        return ((cube[one] & 0xff) + (cube[other] & 0xff)) / 510f;
    }

    /** A shift and one of sixteen mirrorings: bits for x, y, z and for exchanging x and y. */
    private record Turn(int shiftX, int shiftY, int shiftZ, int variant) {
        int source(int x, int y, int z) {
            int u = (variant & 1) == 0 ? x : SIDE - 1 - x;
            int v = (variant & 2) == 0 ? y : SIDE - 1 - y;
            int w = (variant & 4) == 0 ? z : SIDE - 1 - z;
            boolean exchanged = (variant & 8) != 0;
            int column = (exchanged ? v : u) + shiftX;
            int row = (exchanged ? u : v) + shiftY;
            return ((w + shiftZ) * CUT + row) * CUT + column;
        }
    }
}
