package org.consilium.dicom.core;

import org.consilium.dicom.RoundTripContract;
import org.consilium.dicom.net.DicomToolkit;

class RoundTripTest extends RoundTripContract {
    @Override
    protected DicomToolkit toolkit() {
        return DicomToolkit.named("core");
    }
}
