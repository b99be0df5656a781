package org.consilium.intake.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.database.Sql;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.StorageCommitment;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.peers.KnownPeers;

/** Vouches for instances whose row is committed and whose file is in the store. */
@ApplicationScoped
class HeldHere implements StorageCommitment {
    private final Sql sql;
    private final InstanceStore store;
    private final KnownPeers peers;

    HeldHere(Sql sql, InstanceStore store, KnownPeers peers) {
        this.sql = sql;
        this.store = store;
        this.peers = peers;
    }

    @Override
    public boolean holds(String sopClassUid, String sopInstanceUid) {
        return sql.first(
                        row -> row.text("hash"),
                        "select hash from received_instance where sop_instance_uid = ? and sop_class_uid = ?",
                        sopInstanceUid,
                        sopClassUid)
                .flatMap(hash -> store.find(new ContentHash(hash)))
                .isPresent();
    }

    @Override
    public Optional<PeerAddress> reportTo(AeTitle caller) {
        return peers.addressOf(caller);
    }
}
