package org.consilium.dicom.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.ConformanceSet;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.core.CoreDicomReader;

/** The small files of the conformance set, smallest first. */
final class Seeds {
    private static final long LARGEST_SEED_FILE = 60_000;

    private Seeds() {}

    /** Empty where the shared data are absent. */
    static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (ConformanceSet.Row row : ConformanceSet.rows()) {
            if (Files.size(row.file()) <= LARGEST_SEED_FILE) {
                files.add(Files.readAllBytes(row.file()));
            }
        }
        files.sort(Comparator.comparingInt(file -> file.length));
        return files;
    }

    /** Those of the files that are read whole; some of the set are refused as they are. */
    static List<DicomObject> objects() throws IOException {
        List<DicomObject> objects = new ArrayList<>();
        for (byte[] file : files()) {
            try {
                objects.add(new CoreDicomReader().read(new ByteArrayInputStream(file), ReadScope.WHOLE));
            } catch (DicomRefusal refused) {
                continue;
            }
        }
        return objects;
    }

    /** One of them, rather one of the first: large files take longer and break no more ways. */
    static <T> T rather(List<T> seeds, Random random) {
        return seeds.get(Math.min(random.nextInt(seeds.size()), random.nextInt(seeds.size())));
    }
}
