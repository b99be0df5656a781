package org.consilium.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.HeldImages;
import org.consilium.intake.PatientFacts;
import org.consilium.intake.SeriesFacts;
import org.consilium.intake.SeriesVerdict;

/** A tiny volume for every case; what rules forbid and the revision are as the test sets them. */
@Alternative
@ApplicationScoped
public class ImagesOfOurMaking implements CaseImages, HeldImages {
    private static final VoxelGrid GRID =
            new VoxelGrid(4, 4, 4, 1, 1, 1, new PatientPoint(0, 0, 0), VoxelGrid.Axis.TO_LEFT, VoxelGrid.Axis.TO_BACK);

    private final Map<CaseId, Set<String>> forbidden = new ConcurrentHashMap<>();
    private final Map<CaseId, Integer> revisions = new ConcurrentHashMap<>();

    void forbid(CaseId id, String... uses) {
        forbidden.put(id, Set.of(uses));
    }

    void revise(CaseId id) {
        revisions.merge(id, 2, (known, first) -> known + 1);
    }

    @Override
    public CtVolume volume(CaseId id) {
        return new CtVolume(GRID, new short[64]);
    }

    @Override
    public CtVolume volume(UUID studyId, String seriesInstanceUid, String digest) {
        return new CtVolume(GRID, new short[64]);
    }

    public VoxelGrid grid(CaseId id) {
        return GRID;
    }

    @Override
    public String digest(CaseId id) {
        return id.toString();
    }

    @Override
    public SeriesFacts facts(CaseId id) {
        Set<String> forbids = forbidden.getOrDefault(id, Set.of());
        return new SeriesFacts(
                UUID.nameUUIDFromBytes(id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                revisions.getOrDefault(id, 1),
                4,
                4,
                4,
                1,
                1,
                1,
                Optional.of(1.0),
                "B30f",
                forbids.isEmpty() ? SeriesVerdict.PASS : SeriesVerdict.WARN,
                0,
                forbids);
    }

    @Override
    public PatientFacts patient(CaseId id) {
        return new PatientFacts(OptionalInt.of(61), Optional.of("F"));
    }
}
