package org.consilium.rules;

import org.consilium.clinical.Coded;

/** How well a row is founded. */
public enum SourceMark implements Coded {
    /** Read in the primary text. */
    VERIFIED,
    /** Seen in a review or a citing publication. */
    SECONDARY,
    /** Cited without the text at hand. */
    MEMORY,
    /** Chosen by this project where the guideline is silent. */
    POLICY
}
