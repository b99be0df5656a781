package org.consilium.clinical;

/** Calcification of a nodule: the benign patterns are complete, central, popcorn and concentric. */
public enum Calcification implements Coded {
    NONE,
    BENIGN,
    OTHER
}
