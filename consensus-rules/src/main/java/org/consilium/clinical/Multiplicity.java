package org.consilium.clinical;

/** Whether the guideline's single or multiple rows apply. */
public enum Multiplicity implements Coded {
    SINGLE,
    MULTIPLE
}
