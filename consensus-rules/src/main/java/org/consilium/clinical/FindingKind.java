package org.consilium.clinical;

/** What a reader saw, in the words of the guideline tables. */
public enum FindingKind implements Coded {
    NONE,
    SOLID,
    PART_SOLID,
    NON_SOLID,
    /** Benign shape only: solid, smooth, oval, lentiform or triangular at the pleura. */
    JUXTAPLEURAL,
    PERIFISSURAL_TYPICAL,
    BENIGN_CALCIFIED,
    FAT,
    AIRWAY_SUBSEGMENTAL,
    /** Segmental or more proximal, tracheal included. */
    AIRWAY_SEGMENTAL,
    CYST_THIN,
    CYST_THICK,
    CYST_MULTILOCULAR,
    CYST_FLUID,
    CYSTS_MULTIPLE,
    CAVITARY,
    CYST_WITH_NODULE
}
