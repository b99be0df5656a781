package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.clinical.NoduleType;
import org.consilium.dicom.volume.PatientPoint;
import org.jspecify.annotations.Nullable;

/**
 * One nodule as the model read it.
 *
 * @param id unique within the read
 * @param centreMm x, y, z in patient millimetres
 * @param volumeLowMm3 volume with the border drawn tight; absent in reads of earlier versions
 * @param volumeHighMm3 volume with the border drawn wide; absent as above
 * @param outline which voxels it holds; absent in reads of earlier versions
 * @param riskP probability that radiologists would call it malignant rather than benign, calibrated
 * @param seedMm where the reading began, x, y, z in patient millimetres; absent in reads of earlier versions
 */
public record ModelNodule(
        String id,
        List<Double> centreMm,
        double detectionScore,
        BigDecimal longMm,
        BigDecimal shortMm,
        BigDecimal meanMm,
        double volumeMm3,
        BigDecimal solidMeanMm,
        double meanHu,
        NoduleType type,
        Map<String, Double> typeProbabilities,
        double riskP,
        double riskLow,
        double riskHigh,
        @Nullable Double volumeLowMm3,
        @Nullable Double volumeHighMm3,
        @Nullable List<Double> seedMm,
        @Nullable NoduleOutline outline) {
    public ModelNodule {
        centreMm = List.copyOf(centreMm);
        typeProbabilities = Map.copyOf(typeProbabilities);
        if (centreMm.size() != 3) {
            throw new IllegalArgumentException("a centre has 3 coordinates, not " + centreMm.size());
        }
    }

    public PatientPoint centre() {
        return point(centreMm);
    }

    /** Where the reading began; absent in reads of earlier versions. */
    public Optional<PatientPoint> seed() {
        return Optional.ofNullable(seedMm).map(ModelNodule::point);
    }

    private static PatientPoint point(List<Double> mm) {
        return new PatientPoint(mm.get(0), mm.get(1), mm.get(2));
    }

    /** The same without its outline, for pages: they show numbers and places. */
    public ModelNodule withoutOutline() {
        return new ModelNodule(
                id,
                centreMm,
                detectionScore,
                longMm,
                shortMm,
                meanMm,
                volumeMm3,
                solidMeanMm,
                meanHu,
                type,
                typeProbabilities,
                riskP,
                riskLow,
                riskHigh,
                volumeLowMm3,
                volumeHighMm3,
                seedMm,
                null);
    }
}
