package org.consilium.dicom.core;

import org.consilium.dicom.BombContract;
import org.consilium.dicom.net.DicomToolkit;

class BombTest extends BombContract {
    @Override
    protected DicomToolkit toolkit() {
        return DicomToolkit.named("core");
    }
}
