package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A finding as it is sent, shown and kept. */
public record FindingView(
        @Nullable String id,
        @Nullable FindingType type,
        @Nullable List<Double> centreMm,
        @Nullable BigDecimal longMm,
        @Nullable BigDecimal shortMm,
        @Nullable BigDecimal solidLongMm,
        @Nullable BigDecimal solidShortMm,
        @Nullable Lobe lobe,
        @Nullable Margin margin,
        @Nullable Calcification calcification,
        @Nullable NoduleStatus status,
        @Nullable BigDecimal probability,
        @Nullable String category) {
    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.id(),
                finding.type(),
                List.of(
                        finding.centre().xMm(),
                        finding.centre().yMm(),
                        finding.centre().zMm()),
                finding.diameter().longMm(),
                finding.diameter().shortMm(),
                finding.solid().map(DiameterMm::longMm).orElse(null),
                finding.solid().map(DiameterMm::shortMm).orElse(null),
                finding.lobe(),
                finding.margin(),
                finding.calcification(),
                finding.status(),
                finding.probability(),
                finding.category().orElse(null));
    }

    /**
     * The findings; one without an id gets {@code F} and its place in the list.
     *
     * @throws Refusal {@code invalid-input} naming field and bound
     */
    public static List<Finding> findings(List<FindingView> views) {
        List<Finding> findings = new ArrayList<>();
        for (FindingView view : views) {
            findings.add(view.finding("F" + (findings.size() + 1)));
        }
        return List.copyOf(findings);
    }

    private Finding finding(String otherwise) {
        try {
            return new Finding(
                    id == null ? otherwise : id,
                    given("type", type),
                    centre(),
                    new DiameterMm(given("longMm", longMm), given("shortMm", shortMm)),
                    solid(),
                    given("lobe", lobe),
                    given("margin", margin),
                    given("calcification", calcification),
                    given("status", status),
                    given("probability", probability),
                    Optional.ofNullable(category));
        } catch (InvalidFact broken) {
            throw Refusal.invalid(broken.field(), broken.bound());
        }
    }

    private PatientPoint centre() {
        List<Double> centre = given("centreMm", centreMm);
        if (centre.size() != 3 || centre.stream().anyMatch(each -> !(Math.abs(each) <= 5000))) {
            throw Refusal.invalid("centreMm", "three numbers of -5000 to 5000");
        }
        return new PatientPoint(centre.get(0), centre.get(1), centre.get(2));
    }

    private Optional<DiameterMm> solid() {
        if (solidLongMm == null && solidShortMm == null) {
            return Optional.empty();
        }
        return Optional.of(new DiameterMm(given("solidLongMm", solidLongMm), given("solidShortMm", solidShortMm)));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.invalid(field, "given");
        }
        return value;
    }

    /** Says nothing: these are data of a patient. */
    @Override
    public String toString() {
        return "FindingView[]";
    }
}
