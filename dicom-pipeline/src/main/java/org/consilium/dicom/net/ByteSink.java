package org.consilium.dicom.net;

import java.io.IOException;

/** Takes the bytes of a data set as they come. */
interface ByteSink {
    /** Drops everything: for data sets that were refused and must still be read to their end. */
    ByteSink NOWHERE = (bytes, offset, length) -> {};

    void write(byte[] bytes, int offset, int length) throws IOException;
}
