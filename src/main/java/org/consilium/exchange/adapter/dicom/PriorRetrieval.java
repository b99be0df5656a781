package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.QueryLevel;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.OpenAssociation;
import org.consilium.exchange.PriorOrders.Prior;
import org.consilium.intake.DicomAddress;

/** Fetches series by C-GET, and where a peer does not do that by C-MOVE to this server's own port. */
@ApplicationScoped
class PriorRetrieval {
    private static final String WAY_IN = "PRIORS";

    private final InstanceIntake intake;
    private final AssociationListener associations;
    private final DicomAddress own;
    private final Clock clock;

    PriorRetrieval(InstanceIntake intake, AssociationListener associations, DicomAddress own, Clock clock) {
        this.intake = intake;
        this.associations = associations;
        this.own = own;
        this.clock = clock;
    }

    /** @return whether everything that the peer has of these series has come */
    boolean fetch(DicomPeer peer, String name, Prior prior, List<PriorSearch.Series> series) throws PeerFailure {
        OpenAssociation open =
                new OpenAssociation(new AssociationId(UUID.randomUUID()), WAY_IN, own.aeTitle(), name, clock.instant());
        associations.opened(open);
        AssociationEnd end = AssociationEnd.CONNECTION_LOST;
        try {
            boolean whole = true;
            for (PriorSearch.Series each : series) {
                whole &= one(peer, keys(prior, each), new InstanceOrigin(WAY_IN, open.id()));
            }
            end = AssociationEnd.RELEASED;
            return whole;
        } finally {
            associations.closed(open, end);
        }
    }

    private boolean one(DicomPeer peer, Attributes keys, InstanceOrigin origin) throws PeerFailure {
        try {
            if (peer.get(QueryLevel.SERIES, keys, intake, origin).complete()) {
                return true;
            }
        } catch (PeerFailure noGet) {
            // Many archives offer C-MOVE alone; it tells by itself whether the peer is there.
        }
        return peer.move(QueryLevel.SERIES, keys, new AeTitle(own.aeTitle())).complete();
    }

    private static Attributes keys(Prior prior, PriorSearch.Series series) {
        Attributes keys = new Attributes();
        keys.setString(Tag.StudyInstanceUID, VR.UI, prior.studyInstanceUid());
        keys.setString(Tag.SeriesInstanceUID, VR.UI, series.seriesInstanceUid());
        return keys;
    }
}
