package org.consilium.rules;

import org.consilium.clinical.FindingKind;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;

/** What a reader's "growing" means for the solid part where a guideline gives no number for it. */
final class SolidPart {
    private SolidPart() {}

    /** Flagged as growing, or read as growing and not measured as unchanged. */
    static boolean grows(NoduleFacts nodule) {
        if (nodule.has(NoduleFlag.SOLID_GROWING)) {
            return true;
        }
        boolean readAsGrowing = nodule.finding() == FindingKind.PART_SOLID && nodule.status() == NoduleStatus.GROWING;
        return readAsGrowing && !measuredUnchanged(nodule);
    }

    private static boolean measuredUnchanged(NoduleFacts nodule) {
        return nodule.prior()
                .solidMm()
                .flatMap(before -> nodule.solidMm().map(now -> now.compareTo(before) <= 0))
                .orElse(false);
    }
}
