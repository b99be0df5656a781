package org.consilium.model;

/** The three densities that the guidelines tell apart. */
public enum NoduleType {
    SOLID,
    PART_SOLID,
    NON_SOLID
}
