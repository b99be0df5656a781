package org.consilium.clinical;

/** Health system whose guideline is customary. */
public enum Region implements Coded {
    CN,
    EU,
    UK,
    US,
    OTHER
}
