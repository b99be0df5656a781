package org.consilium.dicom.dcm4che;

import java.util.Map;
import org.consilium.dicom.net.DicomToolkit;
import org.consilium.dicom.net.NodeAndPeerContract;

class Dcm4cheNodeAndPeerTest extends NodeAndPeerContract {
    @Override
    protected DicomToolkit toolkit() {
        return new Dcm4cheToolkit();
    }

    @Override
    protected Map<String, String> exceptions() {
        return Map.of(
                "anIdleAssociationIsAborted",
                "dcm4che aborts, but as service user (source 0), and the end counts as the peer's",
                "bytesThatAreNotDicomAreAnsweredByAnAbort",
                "dcm4che waits for ten bytes before it looks at a PDU");
    }
}
