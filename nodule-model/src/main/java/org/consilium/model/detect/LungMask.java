package org.consilium.model.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.image.Lattice;

/**
 * Where the lungs are, on a lattice of two millimetres.
 *
 * <p>Air inside the body: darker than −400 HU and not connected to the image border within its slice. Parts that are large
 * and not as dark as gas are lung; small ones with much gas are gut below the diaphragm. A closing of 9 mm then takes in
 * vessels and nodules, those at the pleura too.
 */
public final class LungMask {
    static final double SPACING_MM = 2;

    private static final float AIR_HU = -400;
    private static final double LEAST_PART_ML = 80;
    /** A part so much smaller than the largest, with so much gas, is gut: an emphysematous lung is as large as its other. */
    private static final double SMALL_SHARE = 0.2;

    private static final double GUT_GAS_SHARE = 0.25;
    private static final double CLOSING_MM = 9;
    /** Takes in masses at the pleura, and much of the hilum with them. */
    private static final double WIDE_CLOSING_MM = 16;

    private final Lattice lattice;
    private final boolean[] inside;
    private final boolean[] wide;
    private final double airMl;
    private final float meanHu;
    private final double middleX;

    private LungMask(Lattice lattice, boolean[] air, boolean[] inside, boolean[] wide, float meanHu) {
        this.lattice = lattice;
        this.inside = inside;
        this.wide = wide;
        this.meanHu = meanHu;
        int points = 0;
        double sumX = 0;
        for (int i = 0; i < air.length; i++) {
            points += air[i] ? 1 : 0;
            sumX += air[i] ? i % lattice.width() : 0;
        }
        this.airMl = points * Math.pow(lattice.spacingMm(), 3) / 1000;
        this.middleX = sumX / Math.max(1, points);
    }

    /** Finds the lungs of a CT; the mask is empty when there are none. */
    public static LungMask of(CtVolume ct) {
        Lattice lattice = Lattice.over(ct.grid(), SPACING_MM);
        float[] hu = lattice.sample(ct, lattice.all());
        boolean[] air = air(hu);
        removeOutside(air, lattice);
        return closed(lattice, air, keepLung(air, hu, lattice));
    }

    /** The lung within a small part of a chest CT, where all air is lung. */
    public static LungMask ofPart(CtVolume ct) {
        Lattice lattice = Lattice.over(ct.grid(), SPACING_MM);
        return closed(lattice, air(lattice.sample(ct, lattice.all())), 0);
    }

    private static boolean[] air(float[] hu) {
        boolean[] air = new boolean[hu.length];
        for (int i = 0; i < air.length; i++) {
            air[i] = hu[i] < AIR_HU;
        }
        return air;
    }

    private static LungMask closed(Lattice lattice, boolean[] air, float mean) {
        return new LungMask(
                lattice, air, closed(lattice, air, CLOSING_MM), closed(lattice, air, WIDE_CLOSING_MM), mean);
    }

    private static boolean[] closed(Lattice lattice, boolean[] air, double radiusMm) {
        return DistanceMap.any(air)
                ? DistanceMap.closed(air, lattice.width(), lattice.height(), lattice.depth(), radiusMm / SPACING_MM)
                : air;
    }

    private static void removeOutside(boolean[] air, Lattice lattice) {
        int width = lattice.width();
        int height = lattice.height();
        for (int z = 0; z < lattice.depth(); z++) {
            ArrayDeque<Integer> open = new ArrayDeque<>();
            for (int x = 0; x < width; x++) {
                take(air, lattice.index(x, 0, z), open);
                take(air, lattice.index(x, height - 1, z), open);
            }
            for (int y = 0; y < height; y++) {
                take(air, lattice.index(0, y, z), open);
                take(air, lattice.index(width - 1, y, z), open);
            }
            spreadInSlice(air, lattice, open);
        }
    }

    private static void spreadInSlice(boolean[] air, Lattice lattice, ArrayDeque<Integer> open) {
        int width = lattice.width();
        while (!open.isEmpty()) {
            int at = open.remove();
            int x = at % width;
            int y = at / width % lattice.height();
            if (x > 0) {
                take(air, at - 1, open);
            }
            if (x < width - 1) {
                take(air, at + 1, open);
            }
            if (y > 0) {
                take(air, at - width, open);
            }
            if (y < lattice.height() - 1) {
                take(air, at + width, open);
            }
        }
    }

    private static void take(boolean[] air, int index, ArrayDeque<Integer> open) {
        if (air[index]) {
            air[index] = false;
            open.add(index);
        }
    }

    /** Keeps the parts that are lung and returns their mean density. */
    private static float keepLung(boolean[] air, float[] hu, Lattice lattice) {
        List<AirPart> parts = new ArrayList<>();
        int[] label = AirPart.label(air, hu, lattice, parts);
        int largest = parts.stream().mapToInt(AirPart::points).max().orElse(0);
        double sum = 0;
        long points = 0;
        for (int i = 0; i < air.length; i++) {
            air[i] = label[i] > 0 && isLung(parts.get(label[i] - 1), largest);
            sum += air[i] ? hu[i] : 0;
            points += air[i] ? 1 : 0;
        }
        return points == 0 ? 0 : (float) (sum / points);
    }

    private static boolean isLung(AirPart part, int largest) {
        double millilitres = part.points() * Math.pow(SPACING_MM, 3) / 1000;
        boolean gut = part.points() < SMALL_SHARE * largest && part.gasShare() > GUT_GAS_SHARE;
        return millilitres >= LEAST_PART_ML && part.meanHu() > AirPart.GAS_HU && !gut;
    }

    /** Volume of air-filled lung. */
    public double airMl() {
        return airMl;
    }

    /** Mean density of air-filled lung, 0 when there is none. */
    public float meanHu() {
        return meanHu;
    }

    public Lattice lattice() {
        return lattice;
    }

    /** One flag a lattice point, shared: read only. */
    public boolean[] inside() {
        return inside;
    }

    /** The same with a wider closing, for what is large; shared, read only. */
    boolean[] wide() {
        return wide;
    }

    public boolean contains(PatientPoint point) {
        int index = lattice.indexOf(point);
        return index >= 0 && inside[index];
    }

    /** The patient point's place between the two lungs: below 0 on the side of smaller columns. */
    double beyondMiddleMm(PatientPoint point) {
        double column = lattice.grid().toVoxel(point)[0] * lattice.grid().columnSpacingMm();
        return column - middleX * lattice.spacingMm();
    }
}
