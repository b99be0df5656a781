package org.consilium.dicom.dcm4che;

import org.consilium.dicom.net.DicomToolkit;
import org.consilium.dicom.net.TlsContract;

class Dcm4cheTlsTest extends TlsContract {
    @Override
    protected DicomToolkit toolkit() {
        return new Dcm4cheToolkit();
    }
}
