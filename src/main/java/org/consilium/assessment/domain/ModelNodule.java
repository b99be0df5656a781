package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
 * @param riskP probability that radiologists would call it malignant rather than benign, calibrated
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
        @Nullable Double volumeHighMm3) {
    public ModelNodule {
        centreMm = List.copyOf(centreMm);
        typeProbabilities = Map.copyOf(typeProbabilities);
        if (centreMm.size() != 3) {
            throw new IllegalArgumentException("a centre has 3 coordinates, not " + centreMm.size());
        }
    }

    public PatientPoint centre() {
        return new PatientPoint(centreMm.get(0), centreMm.get(1), centreMm.get(2));
    }
}
