package org.consilium.model;

/** What LIDC's radiologists rated of each nodule, from 1 to 5 (calcification to 6, 6 meaning absent). */
public enum Attribute {
    SUBTLETY,
    CALCIFICATION,
    SPHERICITY,
    MARGIN,
    LOBULATION,
    SPICULATION,
    TEXTURE,
    MALIGNANCY
}
