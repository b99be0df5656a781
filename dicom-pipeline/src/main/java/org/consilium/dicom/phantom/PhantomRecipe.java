package org.consilium.dicom.phantom;

import java.time.LocalDate;
import java.util.List;
import org.consilium.dicom.volume.PatientPoint;

/**
 * What phantom to draw.
 *
 * @param seed the same seed draws the same phantom, bit for bit
 * @param size columns and rows, 64 to 1024
 * @param spacingMm distance of neighbouring pixels, 0.3 to 4
 * @param slices 2 to 1000
 * @param sliceSpacingMm distance of neighbouring slices and their thickness, 0.5 to 10
 * @param noiseHu standard deviation of the noise in the lungs, 0 to 100
 * @param nodules what to put in
 * @param patientName as in (0010,0010)
 * @param studyDate when it is said to have been scanned
 */
public record PhantomRecipe(
        long seed,
        int size,
        double spacingMm,
        int slices,
        double sliceSpacingMm,
        double noiseHu,
        List<PhantomNodule> nodules,
        String patientName,
        LocalDate studyDate) {

    public PhantomRecipe {
        requireWithin("size", size, 64, 1024);
        requireWithin("spacing", spacingMm, 0.3, 4);
        requireWithin("number of slices", slices, 2, 1000);
        requireWithin("slice spacing", sliceSpacingMm, 0.5, 10);
        requireWithin("noise", noiseHu, 0, 100);
        nodules = List.copyOf(nodules);
    }

    /** A whole chest, 512 x 512 at 0.7 mm, 1.25 mm slices, with five nodules of every kind. */
    public static PhantomRecipe chest(long seed, LocalDate studyDate) {
        return new PhantomRecipe(seed, 512, 0.703125, 216, 1.25, 18, demoNodules(), "Phantom^Demo", studyDate);
    }

    /** A chest on a coarse grid, for tests: 128 x 128 at 2.8 mm, 2.5 mm slices. */
    public static PhantomRecipe coarseChest(long seed, LocalDate studyDate) {
        return new PhantomRecipe(seed, 128, 2.8125, 108, 2.5, 18, demoNodules(), "Phantom^Demo", studyDate);
    }

    private static List<PhantomNodule> demoNodules() {
        return List.of(
                new PhantomNodule(new PatientPoint(-78, 30, 58), 14, PhantomNodule.Kind.SOLID, true),
                new PhantomNodule(new PatientPoint(84, -18, 22), 7.5, PhantomNodule.Kind.SOLID, false),
                new PhantomNodule(new PatientPoint(70, 42, -30), 16, PhantomNodule.Kind.PART_SOLID, false),
                new PhantomNodule(new PatientPoint(-92, -12, -8), 11, PhantomNodule.Kind.GROUND_GLASS, false),
                new PhantomNodule(new PatientPoint(-60, 62, -40), 5, PhantomNodule.Kind.CALCIFIED, false));
    }

    /** The recipe as text, the same in every process: hash codes of enums are not. */
    String identity() {
        return String.join(
                " ",
                String.valueOf(seed),
                size + "x" + size + "x" + slices,
                spacingMm + " " + sliceSpacingMm + " " + noiseHu,
                nodules.toString(),
                patientName,
                studyDate.toString());
    }

    /** Patient coordinate of a column or row: the field of view is centred on the patient. */
    double coordinate(int index) {
        return (index - (size - 1) / 2.0) * spacingMm;
    }

    /** The column or row nearest to a coordinate, within the image. */
    int index(double coordinate) {
        return (int) Math.max(0, Math.min(size - 1, Math.round(coordinate / spacingMm + (size - 1) / 2.0)));
    }

    /** Height of a slice, counted from the head. */
    double height(int slice) {
        return ((slices - 1) / 2.0 - slice) * sliceSpacingMm;
    }

    private static void requireWithin(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "the " + what + " lies within " + low + " and " + high + ", not " + value);
        }
    }
}
