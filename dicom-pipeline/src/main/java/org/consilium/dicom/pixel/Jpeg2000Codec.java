package org.consilium.dicom.pixel;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;
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
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(codestream)));
            return reader.readRaster(0, null);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "the JPEG 2000 codestream cannot be decoded", damaged);
        } finally {
            reader.dispose();
        }
    }
}
