package org.consilium.dicom.series;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;

/** A reader of files that exist in memory only. */
final class RememberedFiles implements DicomReader {
    private final Map<Path, Attributes> files = new HashMap<>();
    private final List<Path> paths = new ArrayList<>();

    Path add(Attributes dataset) {
        Path path = Path.of("file-" + paths.size());
        files.put(path, dataset);
        paths.add(path);
        return path;
    }

    Path addBroken() {
        Path path = Path.of("file-" + paths.size());
        paths.add(path);
        return path;
    }

    List<Path> paths() {
        return paths;
    }

    @Override
    public DicomObject read(Path file, ReadScope scope) throws IOException {
        Attributes dataset = files.get(file);
        if (dataset == null) {
            throw new DicomRefusal(DicomRefusal.Code.NOT_DICOM, "no such bytes");
        }
        return new DicomObject(new Attributes(), "1.2.840.10008.1.2.1", dataset);
    }

    @Override
    public DicomObject read(InputStream file, ReadScope scope) throws IOException {
        throw new DicomRefusal(DicomRefusal.Code.NOT_DICOM, "only paths are remembered");
    }

    @Override
    public Attributes readDataset(InputStream dataset, String transferSyntax, ReadScope scope) throws IOException {
        throw new DicomRefusal(DicomRefusal.Code.NOT_DICOM, "only paths are remembered");
    }

    @Override
    public DicomObject scan(Path file, Set<Integer> wanted) throws IOException {
        return read(file, ReadScope.WHOLE);
    }
}
