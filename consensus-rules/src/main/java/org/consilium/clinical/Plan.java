package org.consilium.clinical;

/** What a person or a panel decides to do next. */
public enum Plan implements Coded {
    DISCHARGE,
    FOLLOW_UP_CT,
    FURTHER_IMAGING,
    BIOPSY,
    SURGERY,
    RADIOTHERAPY_OR_ABLATION
}
