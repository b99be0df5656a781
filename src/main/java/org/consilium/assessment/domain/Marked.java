package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.NoduleType;
import org.consilium.dicom.volume.PatientPoint;

/**
 * A nodule as one side marked it, person or model, in the terms that both have.
 *
 * @param probability of malignancy, 0 to 1
 */
record Marked(
        String id,
        PatientPoint centre,
        FindingKind kind,
        NoduleType type,
        NoduleStatus status,
        DiameterMm diameter,
        Optional<BigDecimal> solidMm,
        Optional<BigDecimal> volumeMm3,
        BigDecimal probability) {
    static Marked of(Finding finding) {
        return new Marked(
                finding.id(),
                finding.centre(),
                finding.type().kind(),
                finding.type().density(),
                finding.status(),
                finding.diameter(),
                finding.solidMeanMm(),
                Optional.empty(),
                finding.probability());
    }

    /** The model knows no earlier study: its nodules have the baseline's status. */
    static Marked of(ModelNodule nodule) {
        return new Marked(
                nodule.id(),
                nodule.centre(),
                FindingKind.valueOf(nodule.type().name()),
                nodule.type(),
                NoduleStatus.BASELINE,
                new DiameterMm(nodule.longMm(), nodule.shortMm()),
                nodule.type() == NoduleType.PART_SOLID
                        ? Optional.of(nodule.solidMeanMm().min(nodule.longMm()))
                        : Optional.empty(),
                Optional.of(BigDecimal.valueOf(nodule.volumeMm3())),
                BigDecimal.valueOf(nodule.riskP()));
    }

    /** What the guideline tables ask for. */
    NoduleFacts.Builder facts() {
        NoduleFacts.Builder facts = NoduleFacts.of(kind, status).id(id).diameter(diameter);
        solidMm.ifPresent(facts::solid);
        return facts;
    }

    double radiusMm() {
        return diameter.longMm().doubleValue() / 2;
    }
}
