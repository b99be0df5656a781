package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.writeback.SourceSeries;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** The series that a case was read on, as written objects refer to it. */
@ApplicationScoped
class CaseSource {
    private final CaseBook book;
    private final InstanceStore store;
    private final DicomReader reader;

    CaseSource(CaseBook book, InstanceStore store, DicomReader reader) {
        this.book = book;
        this.store = store;
        this.reader = reader;
    }

    SourceSeries of(CaseId id) {
        List<Attributes> headers = new ArrayList<>();
        book.primary(id)
                .map(series -> book.hashes(series.id()))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND))
                .forEach(hash -> headers.add(header(hash)));
        headers.sort(Comparator.comparingDouble(CaseSource::height));
        return new SourceSeries(
                headers.get(0),
                headers.stream()
                        .map(header -> header.getString(Tag.SOPInstanceUID).orElseThrow())
                        .toList());
    }

    private Attributes header(String hash) {
        try {
            return reader.read(store.pathOf(new ContentHash(hash)), ReadScope.HEADER)
                    .dataset();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double height(Attributes header) {
        double[] position = header.getDoubles(Tag.ImagePositionPatient);
        return position.length == 3 ? position[2] : 0;
    }
}
