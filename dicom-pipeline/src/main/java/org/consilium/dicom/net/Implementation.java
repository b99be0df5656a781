package org.consilium.dicom.net;

/** What this software calls itself to peers (PS3.7 D.3.3.2). */
final class Implementation {
    /** Made from a random UUID as PS3.5 B.2 allows, and fixed since. */
    static final String CLASS_UID = "2.25.201744286394512765903147829460581739264";

    static final String VERSION = "CONSILIUM_0_1";

    private Implementation() {}
}
