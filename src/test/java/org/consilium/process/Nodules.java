package org.consilium.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.clinical.NoduleType;

/** Nodules as people send them and as the model gives them. */
final class Nodules {
    private Nodules() {}

    /** A smooth solid nodule of this size in the right upper lobe, at (10, 20, 30). */
    static Map<String, Object> solid(String meanMm, String probability) {
        Map<String, Object> finding = new HashMap<>();
        finding.put("type", "SOLID");
        finding.put("centreMm", List.of(10.0, 20.0, 30.0));
        finding.put("longMm", new BigDecimal(meanMm));
        finding.put("shortMm", new BigDecimal(meanMm));
        finding.put("lobe", "RUL");
        finding.put("margin", "SMOOTH");
        finding.put("calcification", "NONE");
        finding.put("status", "BASELINE");
        finding.put("probability", new BigDecimal(probability));
        return finding;
    }

    /** The model's view of a solid nodule at the same place. */
    static ModelNodule seen(String meanMm, double risk) {
        BigDecimal mean = new BigDecimal(meanMm);
        double radius = mean.doubleValue() / 2;
        double volume = 4.0 / 3 * Math.PI * radius * radius * radius;
        return new ModelNodule(
                "M1",
                List.of(10.5, 20.0, 30.0),
                0.9,
                mean,
                mean,
                mean,
                volume,
                mean,
                12,
                NoduleType.SOLID,
                Map.of("SOLID", 0.9, "PART_SOLID", 0.05, "NON_SOLID", 0.05),
                risk,
                risk,
                risk,
                volume * 0.9,
                volume * 1.1,
                List.of(10.0, 20.0, 30.0),
                null);
    }
}
