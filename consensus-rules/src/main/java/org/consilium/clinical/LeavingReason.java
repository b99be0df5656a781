package org.consilium.clinical;

/** Why people decide otherwise than the governing guideline says. */
public enum LeavingReason implements Coded {
    PATIENT_PREFERENCE,
    /** Illness or fitness that changes what a finding may lead to. */
    COMORBIDITY,
    /** Another applicable guideline was followed. */
    OTHER_GUIDELINE,
    /** Earlier images or results that the guideline does not ask for. */
    EARLIER_RESULTS,
    /** What the guideline asks for cannot be done here. */
    LOCAL_CAPABILITY,
    OTHER
}
