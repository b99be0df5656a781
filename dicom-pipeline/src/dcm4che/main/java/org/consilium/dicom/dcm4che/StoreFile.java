package org.consilium.dicom.dcm4che;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;

/**
 * A DICOM file about to be sent: what its meta information announces, and where the data set begins.
 *
 * @param dataSetOffset bytes before the data set
 */
record StoreFile(Path path, Kind kind, String sopInstanceUid, long dataSetOffset) {
    /** What a presentation context is proposed for. */
    record Kind(String sopClassUid, String transferSyntaxUid) {}

    /** Empty where there is no meta information. */
    static Optional<StoreFile> read(Path path) {
        try (DicomInputStream in = new DicomInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            Attributes meta = in.readFileMetaInformation();
            if (meta == null
                    || !meta.containsValue(Tag.MediaStorageSOPClassUID)
                    || !meta.containsValue(Tag.MediaStorageSOPInstanceUID)
                    || !meta.containsValue(Tag.TransferSyntaxUID)) {
                return Optional.empty();
            }
            return Optional.of(new StoreFile(
                    path,
                    new Kind(meta.getString(Tag.MediaStorageSOPClassUID), meta.getString(Tag.TransferSyntaxUID)),
                    meta.getString(Tag.MediaStorageSOPInstanceUID),
                    in.getPosition()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    InputStream dataSet() throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(dataSetOffset);
        return in;
    }
}
