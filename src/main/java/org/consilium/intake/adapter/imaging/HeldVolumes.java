package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.consilium.database.Sql;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.intake.HeldImages;

@ApplicationScoped
class HeldVolumes implements HeldImages {
    private final Sql sql;
    private final SeriesVolumes volumes;

    HeldVolumes(Sql sql, SeriesVolumes volumes) {
        this.sql = sql;
        this.volumes = volumes;
    }

    @Override
    public CtVolume volume(UUID studyId, String seriesInstanceUid, String digest) {
        return BoundedCache.await(
                volumes.of(
                        digest,
                        () -> sql.list(
                                row -> row.text("hash"),
                                "select hash from received_instance where study_id = ? and series_instance_uid = ?"
                                        + " order by hash, id",
                                studyId,
                                seriesInstanceUid)),
                failure -> new IllegalStateException("the series cannot be read as a volume", failure));
    }
}
