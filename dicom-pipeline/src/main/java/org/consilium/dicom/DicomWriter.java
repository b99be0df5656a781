package org.consilium.dicom;

import java.io.IOException;
import java.io.OutputStream;

/** Turns datasets into bytes. */
public interface DicomWriter {
    /** Writes preamble, meta information (completed where it lacks a required element) and dataset. */
    void write(DicomObject object, OutputStream target) throws IOException;

    /**
     * Writes a dataset without meta information.
     *
     * @param transferSyntax a transfer syntax UID
     */
    void writeDataset(Attributes dataset, String transferSyntax, OutputStream target) throws IOException;
}
