package org.consilium.dicom.dcm4che;

import org.consilium.dicom.net.DicomToolkit;
import org.consilium.dicom.net.StorageCommitmentContract;

class Dcm4cheStorageCommitmentTest extends StorageCommitmentContract {
    @Override
    protected DicomToolkit toolkit() {
        return new Dcm4cheToolkit();
    }
}
