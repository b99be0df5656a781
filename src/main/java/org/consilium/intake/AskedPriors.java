package org.consilium.intake;

/**
 * Knows which studies this server asked for itself, as earlier ones of a case's patient; they become no cases, until somebody
 * sends them.
 */
public interface AskedPriors {
    /** Whether a study was asked for, and nobody sent anything of it since it came. */
    boolean isPrior(String studyInstanceUid);

    /** Whether a study was ever asked for. */
    boolean wasPrior(String studyInstanceUid);
}
