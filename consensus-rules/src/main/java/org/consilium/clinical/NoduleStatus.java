package org.consilium.clinical;

/** How a nodule compares with earlier scans. */
public enum NoduleStatus implements Coded {
    BASELINE,
    NEW,
    STABLE,
    DECREASED,
    GROWING,
    SLOW_GROWING,
    RESOLVED,
    GROWING_CYST,
    GROWING_WALL,
    INCREASED_LOCULATION,
    NEW_OPACITY
}
