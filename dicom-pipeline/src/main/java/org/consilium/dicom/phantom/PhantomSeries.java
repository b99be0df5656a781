package org.consilium.dicom.phantom;

import java.nio.file.Path;
import java.util.List;

/**
 * A phantom that was written.
 *
 * @param studyInstanceUid (0020,000D) of its files
 * @param seriesInstanceUid (0020,000E) of its files
 * @param files one a slice, from the head down
 * @param nodules what is to be found in it
 */
public record PhantomSeries(
        String studyInstanceUid, String seriesInstanceUid, List<Path> files, List<PhantomNodule> nodules) {
    public PhantomSeries {
        files = List.copyOf(files);
        nodules = List.copyOf(nodules);
    }
}
