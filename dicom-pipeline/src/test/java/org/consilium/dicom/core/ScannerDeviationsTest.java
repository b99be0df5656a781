package org.consilium.dicom.core;

import org.consilium.dicom.ScannerDeviationsContract;
import org.consilium.dicom.net.DicomToolkit;

class ScannerDeviationsTest extends ScannerDeviationsContract {
    @Override
    protected DicomToolkit toolkit() {
        return DicomToolkit.named("core");
    }
}
