package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.problem.Refusal;

/**
 * What one reader says of one nodule once.
 *
 * @param id unique within the read, at most 32 characters
 * @param diameter long and short axis in mm, above 0 and at most 300
 * @param solid the solid part's axes; there for a part-solid nodule and for no other
 * @param probability of malignancy as the reader sees it, 0 to 1
 * @param category the reader's own category, at most 16 characters
 */
public record Finding(
        String id,
        FindingType type,
        PatientPoint centre,
        DiameterMm diameter,
        Optional<DiameterMm> solid,
        Lobe lobe,
        Margin margin,
        Calcification calcification,
        NoduleStatus status,
        BigDecimal probability,
        Optional<String> category) {
    public Finding {
        require(!id.isBlank() && id.length() <= 32, "id", "1 to 32 characters");
        require(diameter.shortMm().signum() > 0, "shortMm", "above 0");
        require(probability.signum() >= 0 && probability.compareTo(BigDecimal.ONE) <= 0, "probability", "0 to 1");
        require(
                solid.isPresent() == (type == FindingType.PART_SOLID),
                "solidLongMm",
                "given for a part-solid nodule and for no other");
        DiameterMm whole = diameter;
        solid.ifPresent(part -> require(part.longMm().compareTo(whole.longMm()) <= 0, "solidLongMm", "at most longMm"));
        category.ifPresent(text -> require(text.length() <= 16, "category", "at most 16 characters"));
        require(Math.abs(centre.xMm()) <= 5000, "centreMm", "-5000 to 5000");
        require(Math.abs(centre.yMm()) <= 5000, "centreMm", "-5000 to 5000");
        require(Math.abs(centre.zMm()) <= 5000, "centreMm", "-5000 to 5000");
    }

    /** Mean diameter to one decimal. */
    public BigDecimal meanMm() {
        return diameter.meanToTenth();
    }

    /** Mean diameter of the solid part to one decimal. */
    public Optional<BigDecimal> solidMeanMm() {
        return solid.map(part -> part.mean().setScale(1, RoundingMode.HALF_UP));
    }

    private static void require(boolean holds, String field, String bound) {
        if (!holds) {
            throw Refusal.invalid(field, bound);
        }
    }

    /** Says only which: the rest is data of a patient. */
    @Override
    public String toString() {
        return "Finding[" + id + "]";
    }
}
