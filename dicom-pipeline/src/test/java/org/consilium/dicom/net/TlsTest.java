package org.consilium.dicom.net;

class TlsTest extends TlsContract {
    @Override
    protected DicomToolkit toolkit() {
        return DicomToolkit.named("core");
    }
}
