package org.consilium.model.measure;

import java.math.BigDecimal;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Measurement;
import org.consilium.model.NoduleType;
import org.consilium.model.segment.Segmentation;

/** Lengths, volume, density and mass of a segmented nodule. */
public final class Measuring {
    /**
     * From here on a voxel counts as solid. Published cut-offs for the solid part of part-solid nodules run from -350 to
     * -130 HU; -300 HU is the one most used for volumetry of the solid part on unsharpened reconstructions.
     */
    public static final float SOLID_HU = -300;

    private Measuring() {}

    /** The centre of the segmented voxels. */
    public static PatientPoint centre(Segmentation segmentation) {
        return new Region(segmentation).centre();
    }

    /**
     * Measures a segmentation that is not empty.
     *
     * @param type decides the solid part: all of a solid nodule, nothing of a non-solid one
     */
    public static Measurement measure(Segmentation segmentation, NoduleType type) {
        Region region = new Region(segmentation);
        AxialAxes axes = AxialAxes.of(inside(segmentation, -Float.MAX_VALUE), region.side, region.spacingMm);
        BigDecimal longMm = Measurement.oneDecimal(axes.longMm());
        BigDecimal shortMm = Measurement.oneDecimal(Math.min(axes.longMm(), axes.shortMm()));
        BigDecimal meanMm = Measurement.meanOf(longMm, shortMm);
        double volume = region.volumeMm3();
        return new Measurement(
                longMm,
                shortMm,
                meanMm,
                volume,
                Math.min(volume, segmentation.volumeMm3(Segmentation.TIGHT)),
                Math.max(volume, segmentation.volumeMm3(Segmentation.WIDE)),
                solidMean(segmentation, type, meanMm),
                region.meanHu(),
                Math.max(0, volume * (region.meanHu() + 1000) / 1000));
    }

    private static BigDecimal solidMean(Segmentation segmentation, NoduleType type, BigDecimal whole) {
        if (type == NoduleType.SOLID) {
            return whole;
        } else if (type == NoduleType.NON_SOLID) {
            return Measurement.oneDecimal(0);
        }
        boolean[] solid = LargestPart.of(
                inside(segmentation, SOLID_HU), segmentation.patch().side());
        AxialAxes axes = AxialAxes.of(
                solid, segmentation.patch().side(), segmentation.patch().spacingMm());
        return Measurement.meanOf(Measurement.oneDecimal(axes.longMm()), Measurement.oneDecimal(axes.shortMm()))
                .min(whole);
    }

    private static boolean[] inside(Segmentation segmentation, float leastHu) {
        float[] hu = segmentation.patch().hu();
        boolean[] inside = new boolean[hu.length];
        for (int i = 0; i < hu.length; i++) {
            inside[i] = segmentation.probability()[i] >= Segmentation.BORDER && hu[i] >= leastHu;
        }
        return inside;
    }
}
