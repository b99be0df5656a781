package org.consilium.intake.adapter.dicom;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/**
 * Bounds how much a zip unpacks to, over all its files, absolutely and against what was packed.
 *
 * <p>CT packs to a third or half; air alone to a hundredth. Two hundred times is nobody's CT.
 */
final class UnpackedBound {
    private static final int MAX_RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;

    private final CountedStream packed;
    private final long most;
    private long unpacked;

    UnpackedBound(CountedStream packed, long most) {
        this.packed = packed;
        this.most = most;
    }

    /** The next file of the zip; closing it leaves the zip open. */
    InputStream over(InputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                counted(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                counted(Math.max(0, read));
                return read;
            }

            @Override
            public void close() {
                // The zip goes on with its next file.
            }
        };
    }

    private void counted(int more) {
        unpacked += more;
        boolean swollen = unpacked > RATIO_COUNTS_FROM && unpacked / MAX_RATIO > packed.count();
        if (unpacked > most || swollen) {
            throw Refusal.of(Problem.TOO_LARGE).with("bytes", most).with("ratio", MAX_RATIO);
        }
    }
}
