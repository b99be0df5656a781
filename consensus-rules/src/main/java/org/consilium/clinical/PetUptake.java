package org.consilium.clinical;

/** Uptake on PET: none; faint, at most mediastinal blood pool; moderate, above it; intense, far above it. */
public enum PetUptake implements Coded {
    NONE,
    FAINT,
    MODERATE,
    INTENSE
}
