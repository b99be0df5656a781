package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.dicom.writeback.SourceSeries;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** The series that a case was read on, as written objects refer to it. */
@ApplicationScoped
class CaseSource {
    /** How far from its place on the grid, in slices, an image may lie and still be that slice. */
    private static final double SAME_PLACE = 0.15;

    private final CaseBook book;
    private final CaseImages images;
    private final InstanceStore store;
    private final DicomReader reader;

    CaseSource(CaseBook book, CaseImages images, InstanceStore store, DicomReader reader) {
        this.book = book;
        this.images = images;
        this.store = store;
        this.reader = reader;
    }

    /**
     * A series.
     *
     * @param grid of its volume
     * @param bySlice its single-frame instances by the slice of the grid that each is
     */
    record Placed(SourceSeries series, VoxelGrid grid, Map<Integer, String> bySlice) {
        Optional<String> instance(int slice) {
            return Optional.ofNullable(bySlice.get(slice));
        }
    }

    Placed of(CaseId id) {
        VoxelGrid grid = images.volume(id).grid();
        List<Attributes> headers = new ArrayList<>();
        book.primary(id)
                .map(series -> book.hashes(series.id()))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
                .forEach(hash -> headers.add(header(hash)));
        headers.sort(Comparator.comparingDouble(header -> place(grid, header).orElse(0)));
        SourceSeries series = new SourceSeries(
                headers.get(0), headers.stream().map(CaseSource::instance).toList());
        return new Placed(series, grid, bySlice(grid, headers));
    }

    private static Map<Integer, String> bySlice(VoxelGrid grid, List<Attributes> headers) {
        Map<Integer, String> bySlice = new HashMap<>();
        for (Attributes header : headers) {
            place(grid, header).ifPresent(place -> {
                if (Math.abs(place - Math.rint(place)) <= SAME_PLACE) {
                    bySlice.putIfAbsent((int) Math.rint(place), instance(header));
                }
            });
        }
        return bySlice;
    }

    private static String instance(Attributes header) {
        return header.getString(Tag.SOPInstanceUID).orElseThrow();
    }

    /** Where an image lies along the slices of a grid. */
    private static OptionalDouble place(VoxelGrid grid, Attributes header) {
        double[] corner = header.getDoubles(Tag.ImagePositionPatient);
        return corner.length == 3
                ? OptionalDouble.of(grid.toVoxel(new PatientPoint(corner[0], corner[1], corner[2]))[2])
                : OptionalDouble.empty();
    }

    private Attributes header(String hash) {
        try {
            return reader.read(store.pathOf(new ContentHash(hash)), ReadScope.HEADER)
                    .dataset();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
