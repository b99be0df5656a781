package org.consilium.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.consilium.clinical.Lobe;
import org.consilium.intake.CaseId;

/** Tells which nodules a decided case has, as people settled them. */
public interface NodulesToReport {
    /** Nodules of the reconciled read, else of the locked blind read; none where nobody saw one. */
    List<ReportedNodule> of(CaseId id);

    /**
     * One nodule.
     *
     * @param id unique within its read
     * @param probability of malignancy as the reader saw it
     */
    record ReportedNodule(
            String id, Lobe lobe, BigDecimal longMm, BigDecimal shortMm, BigDecimal meanMm, BigDecimal probability) {
        @Override
        public String toString() {
            return "ReportedNodule[" + id + "]";
        }
    }
}
