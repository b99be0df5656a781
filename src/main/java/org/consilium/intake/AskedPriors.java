package org.consilium.intake;

/** Knows which studies this server asked for itself, as earlier ones of a case's patient; they become no cases. */
public interface AskedPriors {
    /** Whether a study was asked for. */
    boolean isPrior(String studyInstanceUid);
}
