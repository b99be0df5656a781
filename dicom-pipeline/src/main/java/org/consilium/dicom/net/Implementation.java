package org.consilium.dicom.net;

import org.consilium.dicom.core.FileMetaInformation;

/** What this software calls itself to peers (PS3.7 D.3.3.2). */
final class Implementation {
    static final String CLASS_UID = FileMetaInformation.IMPLEMENTATION_CLASS_UID;

    static final String VERSION = FileMetaInformation.IMPLEMENTATION_VERSION_NAME;

    private Implementation() {}
}
