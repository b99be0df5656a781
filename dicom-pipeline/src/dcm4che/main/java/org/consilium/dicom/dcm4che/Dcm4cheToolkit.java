package org.consilium.dicom.dcm4che;

import java.io.IOException;
import java.util.Optional;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomWriter;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.DicomToolkit;
import org.consilium.dicom.net.NodeSettings;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.PeerSettings;
import org.consilium.dicom.net.StorageCommitment;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;

/** All the ports on dcm4che. */
public final class Dcm4cheToolkit implements DicomToolkit {
    @Override
    public String name() {
        return "dcm4che";
    }

    @Override
    public DicomReader reader(ReadLimits limits) {
        return new Dcm4cheReader(limits);
    }

    @Override
    public DicomWriter writer() {
        return new Dcm4cheWriter();
    }

    @Override
    public DicomNode start(
            NodeSettings settings,
            InstanceIntake intake,
            AssociationListener listener,
            Optional<StorageCommitment> commitment)
            throws IOException {
        return Dcm4cheNode.start(settings, intake, listener, commitment);
    }

    @Override
    public DicomPeer peer(PeerAddress address, PeerSettings settings) {
        return new Dcm4chePeer(address, settings);
    }
}
