package org.consilium.dicom.series;

import java.util.List;
import org.consilium.dicom.volume.CtVolume;

/** What became of the files of a series. */
public sealed interface SeriesResult {
    /** What was noticed on the way, in the order of {@link SeriesFinding.Kind}. */
    List<SeriesFinding> findings();

    /**
     * The series as a volume.
     *
     * @param volume the values in HU
     * @param layout how the slices lay before they became a grid
     */
    record Assembled(CtVolume volume, SliceLayout layout, List<SeriesFinding> findings) implements SeriesResult {
        public Assembled {
            findings = List.copyOf(findings);
        }
    }

    /** There is no volume in these files. */
    record NotAssembled(Reason reason, List<SeriesFinding> findings) implements SeriesResult {
        public NotAssembled {
            findings = List.copyOf(findings);
        }
    }

    /** Why there is no volume. */
    enum Reason {
        /** No file holds a CT image with position, orientation and pixel spacing. */
        NO_PLACED_SLICES,
        /** Fewer than two places along the axis. */
        SINGLE_POSITION,
        /** Fewer than a quarter of the places between the first and the last slice have one. */
        TOO_SPARSE,
        /** A file cannot be read or its pixels cannot be decoded. */
        UNREADABLE,
        /** More voxels than one volume may have. */
        TOO_LARGE
    }
}
