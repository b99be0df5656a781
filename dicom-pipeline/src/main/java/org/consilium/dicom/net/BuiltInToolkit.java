package org.consilium.dicom.net;

import java.io.IOException;
import java.util.Optional;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomWriter;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;

/** The project's own core. */
final class BuiltInToolkit implements DicomToolkit {
    static final String NAME = "core";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DicomReader reader(ReadLimits limits) {
        return new CoreDicomReader(limits);
    }

    @Override
    public DicomWriter writer() {
        return new CoreDicomWriter();
    }

    @Override
    public DicomNode start(
            NodeSettings settings,
            InstanceIntake intake,
            AssociationListener listener,
            Optional<StorageCommitment> commitment)
            throws IOException {
        return ListeningNode.start(settings, intake, listener, commitment);
    }

    @Override
    public DicomPeer peer(PeerAddress address, PeerSettings settings) {
        return new CalledPeer(address, settings);
    }
}
