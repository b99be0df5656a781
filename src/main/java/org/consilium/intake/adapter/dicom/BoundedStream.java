package org.consilium.intake.adapter.dicom;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Refuses with {@code too-large} once more bytes come than allowed. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private long count;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

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

    private void counted(int more) {
        count += more;
        if (count > most) {
            throw Refusal.of(Problem.TOO_LARGE).with("bytes", most);
        }
    }
}
