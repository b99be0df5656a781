package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.NoduleType;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.intake.History;
import org.consilium.intake.History.Answer;
import org.consilium.intake.SeriesFacts;
import org.consilium.intake.SeriesVerdict;
import org.consilium.model.ModelProvenance;

/** Findings, nodules and histories for tests. */
final class Some {
    private Some() {}

    static Finding solid(String id, double xMm, String meanMm, String probability) {
        return new Finding(
                id,
                FindingType.SOLID,
                new PatientPoint(xMm, 0, 0),
                DiameterMm.of(meanMm),
                Optional.empty(),
                Lobe.RUL,
                Margin.SMOOTH,
                Calcification.NONE,
                NoduleStatus.BASELINE,
                new BigDecimal(probability),
                Optional.empty());
    }

    static ModelNodule seen(String id, double xMm, String meanMm, double risk) {
        BigDecimal mean = new BigDecimal(meanMm);
        return new ModelNodule(
                id,
                List.of(xMm, 0.0, 0.0),
                0.9,
                mean,
                mean,
                mean,
                Math.PI / 6 * Math.pow(mean.doubleValue(), 3),
                mean,
                10,
                NoduleType.SOLID,
                Map.of("SOLID", 1.0),
                risk,
                risk,
                risk,
                null,
                null,
                null,
                null);
    }

    static ModelRead read(ModelNodule... nodules) {
        return new ModelRead.Ready(List.of(nodules), new ModelProvenance("model", "0".repeat(64), "1", "digest", 1));
    }

    static ReadContent says(Finding... findings) {
        return new ReadContent(List.of(findings), Optional.of("as marked"));
    }

    static History history(History.Context context, History.Region region) {
        return history(context, region, Answer.NO);
    }

    static History history(History.Context context, History.Region region, Answer immunosuppressed) {
        return new History(
                61,
                History.Sex.FEMALE,
                History.Smoking.NEVER,
                Optional.empty(),
                Optional.empty(),
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Optional.empty(),
                Answer.NO,
                Answer.NO,
                Answer.NO,
                Answer.NO,
                immunosuppressed,
                Optional.empty(),
                context,
                region);
    }

    static SeriesFacts series(String... forbids) {
        return new SeriesFacts(
                UUID.randomUUID(),
                1,
                512,
                512,
                300,
                0.7,
                0.7,
                1,
                Optional.of(1.0),
                "B30f",
                SeriesVerdict.PASS,
                0,
                Set.of(forbids));
    }
}
