package org.consilium.dicom.core;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadLimits;

/** The inflated bytes of a deflated dataset (PS3.5 section A.5), as long as they do not grow beyond reason. */
public final class InflatedInput extends InputStream {
    /** Below this size a high ratio is harmless: a black image compresses a thousandfold. */
    private static final long HARMLESS_BYTES = 32L << 20;

    private static final int CHUNK_BYTES = 16 << 10;

    private final Inflater inflater = new Inflater(true);
    private final InputStream inflated;
    private final ReadLimits limits;

    /** @param deflated without zlib header; stays open */
    public InflatedInput(InputStream deflated, ReadLimits limits) {
        this.inflated = new InflaterInputStream(deflated, inflater, CHUNK_BYTES);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = inflated.read(target, offset, length);
        } catch (ZipException damaged) {
            throw new DicomRefusal(DicomRefusal.Code.MALFORMED_ELEMENT, "the deflated dataset is damaged", damaged);
        } catch (EOFException early) {
            throw new DicomRefusal(DicomRefusal.Code.TRUNCATED, "the deflated dataset ends early", early);
        }
        requireModest();
        return read;
    }

    private void requireModest() throws DicomRefusal {
        long out = inflater.getBytesWritten();
        if (out > limits.inflatedBytes()
                || out > Math.max(HARMLESS_BYTES, limits.inflationRatio() * inflater.getBytesRead())) {
            throw new DicomRefusal(
                    DicomRefusal.Code.INFLATES_TOO_FAR,
                    "the deflated dataset grows beyond " + limits.inflatedBytes() + " bytes or "
                            + limits.inflationRatio() + " times its size");
        }
    }

    /** Frees the inflater; the stream below stays open. */
    public void release() {
        inflater.end();
    }
}
