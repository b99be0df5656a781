package org.consilium.dicom.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;

/** Reads the pixels of frames as HU, one file in memory at a time. Not thread-safe. */
final class FrameLoader {
    private final DicomReader reader;
    private Optional<Path> loaded = Optional.empty();
    private Attributes dataset = new Attributes();

    FrameLoader(DicomReader reader) {
        this.reader = reader;
    }

    /**
     * HU of one frame, row by row.
     *
     * @throws DicomRefusal when the pixels are fewer than the header says, or encoded in a way that is not known
     */
    short[] hounsfield(PlacedFrame frame) throws IOException {
        if (!loaded.equals(Optional.of(frame.file()))) {
            dataset = reader.read(frame.file(), ReadScope.WHOLE).dataset();
            loaded = Optional.of(frame.file());
        }
        return toHu(frame, frameBytes(frame));
    }

    private byte[] frameBytes(PlacedFrame frame) throws DicomRefusal {
        return dataset.getBytes(Tag.PixelData)
                .orElseThrow(() -> new DicomRefusal(Code.NO_PIXEL_DATA, "no native pixel data"));
    }

    private short[] toHu(PlacedFrame frame, byte[] bytes) throws DicomRefusal {
        SampleFormat format = SampleFormat.of(dataset);
        int count = (int) frame.plane().pixels();
        long from = (long) frame.index() * count * format.bytes();
        if (from + (long) count * format.bytes() > bytes.length) {
            throw new DicomRefusal(
                    Code.TRUNCATED_PIXELS,
                    "pixel data has " + bytes.length + " bytes, frame " + frame.index() + " needs "
                            + (from + (long) count * format.bytes()));
        }
        short[] hounsfield = new short[count];
        for (int i = 0; i < count; i++) {
            int at = (int) from + i * format.bytes();
            int raw = format.bytes() == 1 ? bytes[at] & 0xFF : bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
            hounsfield[i] = frame.values().toHu(format.value(raw));
        }
        return hounsfield;
    }
}
