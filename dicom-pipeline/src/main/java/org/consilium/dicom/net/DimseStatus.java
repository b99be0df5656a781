package org.consilium.dicom.net;

/** DIMSE status codes this software sends or distinguishes (PS3.7 annex C, PS3.4 B.2.3). */
final class DimseStatus {
    static final int SUCCESS = 0x0000;
    static final int PROCESSING_FAILURE = 0x0110;
    static final int SOP_CLASS_NOT_SUPPORTED = 0x0122;
    static final int UNRECOGNIZED_OPERATION = 0x0211;
    static final int PENDING = 0xFF00;
    static final int PENDING_WITH_WARNING = 0xFF01;
    static final int CANCELLED = 0xFE00;

    private DimseStatus() {}

    static boolean isPending(int status) {
        return status == PENDING || status == PENDING_WITH_WARNING;
    }
}
