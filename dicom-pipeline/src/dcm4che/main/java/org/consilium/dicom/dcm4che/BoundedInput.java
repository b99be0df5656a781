package org.consilium.dicom.dcm4che;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.consilium.dicom.DicomRefusal;

/** No more bytes than a dataset may have; marks are passed on, since dcm4che looks ahead by them. */
final class BoundedInput extends FilterInputStream {
    private final long most;
    private long read;
    private long marked;

    /** @param in supports marks */
    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public synchronized void mark(int ahead) {
        super.mark(ahead);
        marked = read;
    }

    @Override
    public synchronized void reset() throws IOException {
        super.reset();
        read = marked;
    }

    private void count(long bytes) throws DicomRefusal {
        read += bytes;
        if (read > most) {
            throw new DicomRefusal(
                    DicomRefusal.Code.DATASET_TOO_LONG, "the dataset exceeds the " + most + " bytes allowed");
        }
    }
}
