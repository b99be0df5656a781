package org.consilium.clinical;

/** Why the scan was made; guidelines choose their scope by it. */
public enum Context implements Coded {
    SCREENING,
    INCIDENTAL,
    SYMPTOMATIC,
    KNOWN_CANCER_FOLLOWUP
}
