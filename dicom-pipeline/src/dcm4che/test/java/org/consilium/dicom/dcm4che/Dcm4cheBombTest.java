package org.consilium.dicom.dcm4che;

import org.consilium.dicom.BombContract;
import org.consilium.dicom.net.DicomToolkit;

class Dcm4cheBombTest extends BombContract {
    @Override
    protected DicomToolkit toolkit() {
        return new Dcm4cheToolkit();
    }
}
