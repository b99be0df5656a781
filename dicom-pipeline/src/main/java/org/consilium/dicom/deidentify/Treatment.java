package org.consilium.dicom.deidentify;

/** What becomes of an element. */
enum Treatment {
    KEEP,
    REMOVE,
    /** Stays without value: images must have it. */
    EMPTY,
    /** Gets a value that says nothing. */
    DUMMY,
    /** Every UID is replaced by its own other one. */
    NEW_UID,
    /** Dates move by the patient's number of days. */
    SHIFT,
    /** Only words that describe an examination stay. */
    CLEAN,
    /** A sequence stays, and what is in its items is treated. */
    DESCEND
}
