package org.consilium.dicom.net;

class StorageCommitmentTest extends StorageCommitmentContract {
    @Override
    protected DicomToolkit toolkit() {
        return DicomToolkit.named("core");
    }
}
