package org.consilium.dicom.net;

class NodeAndPeerTest extends NodeAndPeerContract {
    @Override
    protected DicomToolkit toolkit() {
        return DicomToolkit.named("core");
    }
}
