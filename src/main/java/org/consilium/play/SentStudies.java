package org.consilium.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;

/**
 * The studies of a folder; what is no DICOM stays behind and is counted.
 *
 * @param studies files by StudyInstanceUID (0020,000D), in the order of their names
 * @param left how many files are no DICOM
 */
record SentStudies(Map<String, List<Path>> studies, int left) {
    private static final DicomReader READER = new CoreDicomReader();

    static SentStudies in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Map<String, List<Path>> studies = new LinkedHashMap<>();
        int left = 0;
        for (Path file : files) {
            Optional<String> study = study(file);
            study.ifPresent(uid ->
                    studies.computeIfAbsent(uid, fresh -> new ArrayList<>()).add(file));
            left += study.isEmpty() ? 1 : 0;
        }
        if (studies.isEmpty()) {
            throw new IOException("none of the " + files.size() + " files is DICOM");
        }
        return new SentStudies(studies, left);
    }

    /** Every file, study by study. */
    List<Path> files() {
        return studies.values().stream().flatMap(List::stream).toList();
    }

    private static Optional<String> study(Path file) throws IOException {
        try {
            return READER.read(file, ReadScope.HEADER).dataset().getString(Tag.StudyInstanceUID);
        } catch (DicomRefusal notDicom) {
            return Optional.empty();
        }
    }
}
