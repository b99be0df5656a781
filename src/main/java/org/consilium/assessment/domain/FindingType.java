package org.consilium.assessment.domain;

import org.consilium.clinical.FindingKind;
import org.consilium.clinical.NoduleType;

/** What a reader calls a finding. */
public enum FindingType {
    SOLID(FindingKind.SOLID, NoduleType.SOLID, false),
    PART_SOLID(FindingKind.PART_SOLID, NoduleType.PART_SOLID, false),
    NON_SOLID(FindingKind.NON_SOLID, NoduleType.NON_SOLID, false),
    BENIGN_CALCIFIED(FindingKind.BENIGN_CALCIFIED, NoduleType.SOLID, true),
    FAT(FindingKind.FAT, NoduleType.SOLID, true),
    PERIFISSURAL(FindingKind.PERIFISSURAL_TYPICAL, NoduleType.SOLID, true);

    private final FindingKind kind;
    private final NoduleType density;
    private final boolean benign;

    FindingType(FindingKind kind, NoduleType density, boolean benign) {
        this.kind = kind;
        this.density = density;
        this.benign = benign;
    }

    /** The same in the words of the guideline tables. */
    public FindingKind kind() {
        return kind;
    }

    /** Its attenuation. */
    public NoduleType density() {
        return density;
    }

    /** Whether its look alone says that it is benign. */
    public boolean isBenign() {
        return benign;
    }
}
