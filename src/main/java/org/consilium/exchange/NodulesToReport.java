package org.consilium.exchange;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.Lobe;
import org.consilium.dicom.volume.VoxelGrid;
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
     * @param outline its voxels as the model drew them; absent where the model did not see the nodule
     */
    record ReportedNodule(
            String id,
            Lobe lobe,
            BigDecimal longMm,
            BigDecimal shortMm,
            BigDecimal meanMm,
            BigDecimal probability,
            Optional<DrawnOutline> outline) {
        @Override
        public String toString() {
            return "ReportedNodule[" + id + "]";
        }
    }

    /**
     * Voxels of one nodule.
     *
     * @param grid a part of the series' own grid
     * @param inside index {@code (slice·rows + row)·columns + column} of the part
     * @param model which model drew it
     * @param version of the model
     */
    record DrawnOutline(VoxelGrid grid, BitSet inside, String model, String version) {
        @Override
        public String toString() {
            return "DrawnOutline[" + model + "]";
        }
    }
}
