package org.consilium.dicom.net;

/** Query/Retrieve Level (0008,0052) of the Study Root model (PS3.4 C.6.2). */
public enum QueryLevel {
    STUDY,
    SERIES,
    IMAGE
}
