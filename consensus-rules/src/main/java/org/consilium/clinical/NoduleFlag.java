package org.consilium.clinical;

/** What else a reader or an earlier step says of one nodule. */
public enum NoduleFlag implements Coded {
    /** Spiculation, lymphadenopathy or another feature that raises suspicion. */
    SUSPICIOUS,
    /** Work-up showed it to be benign. */
    PROVEN_BENIGN,
    SOLID_GROWING,
    /** Pleural indentation, bubble-like lucency or the like (BTS). */
    CONCERNING_MORPHOLOGY,
    /** Growth was measured by volumetry rather than by diameters. */
    VOLUMETRY,
    /** A ground-glass nodule doubled in size within a year. */
    GGN_DOUBLING,
    /** Air in an airway lesion without a soft-tissue nodule. */
    AIR_PRESENT,
    /** Several tubular endobronchial opacities without an obstructing nodule. */
    TUBULAR
}
