package org.consilium.clinical;

/** Attenuation of a nodule. */
public enum NoduleType implements Coded {
    SOLID,
    PART_SOLID,
    NON_SOLID
}
