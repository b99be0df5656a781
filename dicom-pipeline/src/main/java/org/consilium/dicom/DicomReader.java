package org.consilium.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;

/** Turns bytes that cannot be trusted into datasets, or refuses them. */
public interface DicomReader {
    /**
     * Reads a DICOM file, also one without preamble or meta information.
     *
     * @throws DicomRefusal if the bytes are not DICOM or exceed a limit
     */
    DicomObject read(Path file, ReadScope scope) throws IOException;

    /** As {@link #read(Path, ReadScope)}, from a stream that stays open. */
    DicomObject read(InputStream file, ReadScope scope) throws IOException;

    /**
     * Reads a dataset without meta information, as it travels in a DIMSE message.
     *
     * @param transferSyntax the presentation context's transfer syntax UID
     */
    Attributes readDataset(InputStream dataset, String transferSyntax, ReadScope scope) throws IOException;

    /**
     * Walks over a whole file and keeps a few short values of its dataset: the check on the way in.
     *
     * <p>The dataset must be in the encoding that the meta information names, and must be whole. Memory is spent on what is
     * kept only; a wanted value longer than 4 KiB, and pixel data, are remembered by their place.
     *
     * @param wanted tags to keep
     * @throws DicomRefusal if the file ends early, is malformed or exceeds a limit
     */
    DicomObject scan(Path file, Set<Integer> wanted) throws IOException;
}
