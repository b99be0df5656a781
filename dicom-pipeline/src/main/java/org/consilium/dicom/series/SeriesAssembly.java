package org.consilium.dicom.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.series.SeriesFinding.Kind;
import org.consilium.dicom.series.SeriesResult.Assembled;
import org.consilium.dicom.series.SeriesResult.NotAssembled;
import org.consilium.dicom.series.SeriesResult.Reason;
import org.consilium.dicom.volume.CtVolume;

/**
 * Makes one volume of the files of one CT series, single-frame or multi-frame, in any order.
 *
 * <p>Thread-safe if its reader is. Needs two bytes a voxel plus one file at a time.
 */
public final class SeriesAssembly {
    private static final double NOTABLE_TILT_DEGREES = 0.1;
    private static final double NOTABLE_OBLIQUITY_DEGREES = 1;
    private static final long MAX_VOXELS = 1_000_000_000L;
    private static final int SPARSEST = 4;

    private final DicomReader reader;

    public SeriesAssembly(DicomReader reader) {
        this.reader = reader;
    }

    /**
     * Assembles a series.
     *
     * @param files DICOM files of one series; files that hold no placed CT image are left out and counted
     */
    public SeriesResult assemble(List<Path> files) {
        List<SeriesFinding> findings = new ArrayList<>();
        List<PlacedFrame> placed = readHeaders(files, findings);
        if (placed.isEmpty()) {
            return failed(Reason.NO_PLACED_SLICES, findings);
        }
        List<PlacedFrame> slices = new SliceSelection(findings).choose(placed);
        return slices.size() < 2 ? failed(Reason.SINGLE_POSITION, findings) : stack(slices, findings);
    }

    private List<PlacedFrame> readHeaders(List<Path> files, List<SeriesFinding> findings) {
        List<PlacedFrame> placed = new ArrayList<>();
        int unreadable = 0;
        int unplaced = 0;
        for (Path file : files) {
            try {
                List<PlacedFrame> frames = new FrameHeaders(
                                file, reader.read(file, ReadScope.HEADER).dataset())
                        .frames();
                unplaced += frames.isEmpty() ? 1 : 0;
                placed.addAll(frames);
            } catch (IOException e) {
                unreadable++;
            }
        }
        note(findings, Kind.UNREADABLE_FILES, unreadable, 0);
        note(findings, Kind.UNPLACED_FILES, unplaced, 0);
        return placed;
    }

    private SeriesResult stack(List<PlacedFrame> slices, List<SeriesFinding> findings) {
        SliceLattice lattice = new SliceLattice(slices);
        noteLayout(lattice, slices, findings);
        long places = lattice.places();
        if (places > (long) SPARSEST * slices.size()) {
            return failed(Reason.TOO_SPARSE, findings);
        }
        if (places * slices.get(0).plane().pixels() > MAX_VOXELS) {
            return failed(Reason.TOO_LARGE, findings);
        }
        try {
            CtVolume volume = new VolumeFilling(slices, lattice, new FrameLoader(reader)).fill();
            findings.sort(Comparator.comparing(SeriesFinding::kind));
            return new Assembled(volume, lattice.layout(count(findings, Kind.DUPLICATE_POSITIONS)), findings);
        } catch (IOException e) {
            return failed(Reason.UNREADABLE, findings);
        }
    }

    private static void noteLayout(SliceLattice lattice, List<PlacedFrame> slices, List<SeriesFinding> findings) {
        note(findings, Kind.MISSING_POSITIONS, lattice.places() - slices.size(), 0);
        note(findings, Kind.NON_UNIFORM_SPACING, lattice.largestDeviationMm(), SliceLattice.UNIFORM_MM);
        note(findings, Kind.GANTRY_TILT, lattice.tiltDegrees(), NOTABLE_TILT_DEGREES);
        note(findings, Kind.OBLIQUE, lattice.obliquityDegrees(), NOTABLE_OBLIQUITY_DEGREES);
        long unscaled =
                slices.stream().filter(slice -> !slice.values().rescaled()).count();
        note(findings, Kind.RESCALE_ABSENT, (double) unscaled, 0);
        if (!lattice.fits()) {
            findings.add(new SeriesFinding(Kind.RESAMPLED_SPACING, lattice.usualSpacingMm()));
        }
    }

    private static void note(List<SeriesFinding> findings, Kind kind, double value, double above) {
        if (value > above) {
            findings.add(new SeriesFinding(kind, value));
        }
    }

    private static int count(List<SeriesFinding> findings, Kind kind) {
        Optional<SeriesFinding> found =
                findings.stream().filter(finding -> finding.kind() == kind).findFirst();
        return found.map(finding -> (int) finding.value()).orElse(0);
    }

    private static NotAssembled failed(Reason reason, List<SeriesFinding> findings) {
        findings.sort(Comparator.comparing(SeriesFinding::kind));
        return new NotAssembled(reason, findings);
    }
}
