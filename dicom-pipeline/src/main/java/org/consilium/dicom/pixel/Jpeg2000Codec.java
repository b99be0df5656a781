package org.consilium.dicom.pixel;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.IOException;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** JPEG 2000 Part 1, reversible and irreversible (ISO/IEC 15444-1), decoded by a library behind our own checks. */
final class Jpeg2000Codec implements FrameCodec {

    @Override
    public byte[] decode(byte[] codestream, PixelDescription description) throws DicomRefusal {
        Jpeg2000Codestream header = Jpeg2000Codestream.check(codestream);
        SamplePacking.requireMatch(
                description, header.rows(), header.columns(), header.components(), header.precision());
        Raster raster = decodeChecked(header.bytes());
        int[] samples = raster.getPixels(0, 0, header.columns(), header.rows(), (int[]) null);
        return SamplePacking.packRaw(samples, description);
    }

    @SuppressWarnings("CatchingUnchecked")
    private static Raster decodeChecked(byte[] codestream) throws DicomRefusal {
        J2KImageReader reader = new J2KImageReader(new J2KImageReaderSpi());
        try {
            reader.setInput(new EndedImageInput(codestream));
            return reader.readRaster(0, null);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw damaged(damaged);
        } catch (Error thrown) {
            if (thrown.getClass() != Error.class) {
                throw thrown; // out of memory, for instance, which is no property of the codestream
            }
            throw damaged(thrown); // the library says so where it means a damaged codestream
        } finally {
            reader.dispose();
        }
    }

    private static DicomRefusal damaged(Throwable cause) {
        return new DicomRefusal(Code.DAMAGED_CODESTREAM, "the JPEG 2000 codestream cannot be decoded", cause);
    }
}
