package org.consilium.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.PatientFacts;
import org.consilium.intake.SeriesFacts;
import org.consilium.intake.SeriesVerdict;

/** A CT of 50 voxels a side, 1 mm apart, for every case. */
@Alternative
@ApplicationScoped
public class BoxOfTheTest implements CaseImages {
    private static final VoxelGrid GRID = new VoxelGrid(
            50, 50, 50, 1, 1, 1, new PatientPoint(0, 0, 0), VoxelGrid.Axis.TO_LEFT, VoxelGrid.Axis.TO_BACK);

    @Override
    public CtVolume volume(CaseId id) {
        return new CtVolume(GRID, new short[50 * 50 * 50]);
    }

    @Override
    public String digest(CaseId id) {
        return "0".repeat(64);
    }

    @Override
    public SeriesFacts facts(CaseId id) {
        return new SeriesFacts(
                new UUID(0, 0), 1, 50, 50, 50, 1, 1, 1, Optional.of(1.0), "B", SeriesVerdict.PASS, 0, Set.of());
    }

    @Override
    public PatientFacts patient(CaseId id) {
        return new PatientFacts(OptionalInt.of(61), Optional.of("F"));
    }
}
