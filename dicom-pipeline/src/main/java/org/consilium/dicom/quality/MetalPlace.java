package org.consilium.dicom.quality;

/** Where a volume shows metal. */
public enum MetalPlace {
    NONE,
    /** On the skin, in clothes, in the abdomen: somewhere, but at no lung. */
    AWAY_FROM_LUNGS,
    /** At a lung, where nodules are; or somewhere in a volume without lung. */
    NEAR_LUNG
}
