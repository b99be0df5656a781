package org.consilium.dicom.dcm4che;

import org.consilium.dicom.RoundTripContract;
import org.consilium.dicom.net.DicomToolkit;

class Dcm4cheRoundTripTest extends RoundTripContract {
    @Override
    protected DicomToolkit toolkit() {
        return new Dcm4cheToolkit();
    }
}
