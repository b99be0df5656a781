package org.consilium.play;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;

/** Which study some files belong to: that of the first one that can be read. */
final class StudyOf {
    private static final DicomReader READER = new CoreDicomReader();

    private StudyOf() {}

    /** @return the StudyInstanceUID (0020,000D) */
    static String files(List<Path> files) throws IOException {
        for (Path file : files) {
            Optional<String> study = study(file);
            if (study.isPresent()) {
                return study.get();
            }
        }
        throw new IOException("none of the " + files.size() + " files is DICOM");
    }

    private static Optional<String> study(Path file) throws IOException {
        try {
            return READER.read(file, ReadScope.HEADER).dataset().getString(Tag.StudyInstanceUID);
        } catch (DicomRefusal notDicom) {
            return Optional.empty();
        }
    }
}
