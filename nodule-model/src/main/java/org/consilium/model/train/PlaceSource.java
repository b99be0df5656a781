package org.consilium.model.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.detect.PlaceView;
import org.consilium.model.image.Gaussian;
import org.consilium.model.image.Patch;

/** Where views of one place come from; each drawing moves, stretches and cuts it a little differently. */
interface PlaceSource {
    /** HU of a fresh view, {@link PlaceView#COUNT} numbers. */
    float[] draw(SplittableRandom random);

    /** A place in a CT that shows all that lies around it. */
    record InContext(CtVolume ct, PatientPoint point, double movedMm) implements PlaceSource {
        @Override
        public float[] draw(SplittableRandom random) {
            float[] hu = Patch.cut(ct, moved(point, movedMm, random), PlaceView.SIDE, spacing(random))
                    .hu();
            if (random.nextInt(3) == 0) {
                cutShort(hu, random);
            }
            return hu;
        }

        /** Repeats the last layer from some way above and below on, as cut-outs of annotated nodules end. */
        private static void cutShort(float[] hu, SplittableRandom random) {
            int layer = PlaceView.SIDE * PlaceView.SIDE;
            int low = PlaceView.SIDE / 2 - random.nextInt(2, 9);
            int high = PlaceView.SIDE / 2 + random.nextInt(2, 9);
            for (int z = 0; z < PlaceView.SIDE; z++) {
                int from = Math.max(low, Math.min(high - 1, z));
                System.arraycopy(hu, from * layer, hu, z * layer, layer);
            }
        }
    }

    /**
     * A cut-out nodule set into lung of somebody else, with a soft seam some three millimetres outside its border; one
     * drawing of three shows the cut-out alone.
     *
     * @param mask 1000 inside the readers' border, 0 outside, on the cut-out's grid
     * @param background where it may be set
     */
    record Inserted(CtVolume cutOut, CtVolume mask, PatientPoint centre, Background background) implements PlaceSource {
        @Override
        public float[] draw(SplittableRandom random) {
            PatientPoint middle = moved(centre, 2, random);
            double spacing = spacing(random);
            float[] nodule = Patch.cut(cutOut, middle, PlaceView.SIDE, spacing).hu();
            if (random.nextInt(3) == 0 || background.lung().isEmpty()) {
                return nodule;
            }
            float[] around = background.draw(random);
            if (random.nextInt(3) == 0) {
                new VesselDrawing(around, random, new double[3], spacing).passing();
            }
            float[] share = share(middle, spacing);
            for (int i = 0; i < nodule.length; i++) {
                around[i] += share[i] * (nodule[i] - around[i]);
            }
            return around;
        }

        private float[] share(PatientPoint middle, double spacing) {
            Patch inside = Patch.cut(mask, middle, PlaceView.SIDE, spacing);
            float[] share = Gaussian.smooth(inside.hu(), PlaceView.SIDE, 1.9 / spacing);
            int side = PlaceView.SIDE;
            for (int i = 0; i < share.length; i++) {
                PatientPoint place = inside.toPatient(i % side, i / side % side, i / (side * side));
                boolean known = mask.grid().contains(place);
                share[i] = known ? Math.max(0, Math.min(1, share[i] / 1000 * 4 - 0.15f)) : 0;
            }
            return share;
        }
    }

    /**
     * Vessels drawn into lung, with the noise of reconstructed slices.
     *
     * @param seed of what is drawn
     */
    record Vessels(long seed, Background background) implements PlaceSource {
        private static final double NOISE_HU = 18;

        @Override
        public float[] draw(SplittableRandom random) {
            float[] hu = background.lung().isEmpty() ? plain() : background.draw(random);
            double[] moved = {random.nextDouble(-2, 2), random.nextDouble(-2, 2), random.nextDouble(-2, 2)};
            new VesselDrawing(hu, new SplittableRandom(seed), moved, spacing(random)).branching();
            for (int i = 0; i < hu.length; i++) {
                hu[i] += (float) (NOISE_HU * random.nextDouble(-1.7, 1.7));
            }
            if (random.nextInt(3) == 0) {
                InContext.cutShort(hu, random);
            }
            return hu;
        }

        private static float[] plain() {
            float[] hu = new float[PlaceView.COUNT];
            Arrays.fill(hu, -850);
            return hu;
        }
    }

    /** Places of plain lung to set nodules into; may still be empty, and then cut-outs are shown alone. */
    record Background(List<InContext> lung) {
        float[] draw(SplittableRandom random) {
            return lung.get(random.nextInt(lung.size())).draw(random);
        }
    }

    private static double spacing(SplittableRandom random) {
        return PlaceView.SPACING_MM * random.nextDouble(0.88, 1.14);
    }

    private static PatientPoint moved(PatientPoint point, double mm, SplittableRandom random) {
        return new PatientPoint(
                point.xMm() + random.nextDouble(-mm, mm),
                point.yMm() + random.nextDouble(-mm, mm),
                point.zMm() + random.nextDouble(-mm, mm));
    }
}
