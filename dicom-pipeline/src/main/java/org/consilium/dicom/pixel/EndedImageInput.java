package org.consilium.dicom.pixel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A codestream that fails when it is read far past its end.
 *
 * <p>The JPEG 2000 library looks a little ahead, and takes the -1 of an ordinary stream for a byte of ones: a packet header that
 * runs over the end counts ones for ever. An {@code EOFException} it takes for leave to show what it has, and any other
 * {@code IOException} it makes an {@code Error}, hence neither.
 */
final class EndedImageInput extends MemoryCacheImageInputStream {
    private static final int LOOKS_AHEAD = 4096;

    private int past;

    EndedImageInput(byte[] codestream) {
        super(new ByteArrayInputStream(codestream));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return counted(super.read(target, offset, length));
    }

    private int counted(int read) {
        if (read < 0 && ++past > LOOKS_AHEAD) {
            throw new IllegalStateException("the codestream is read far past its end");
        }
        return read;
    }
}
