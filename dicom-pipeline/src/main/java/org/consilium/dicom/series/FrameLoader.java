package org.consilium.dicom.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.Value;
import org.consilium.dicom.pixel.FramePixels;
import org.consilium.dicom.pixel.PixelDecoder;

/** Reads the pixels of frames as HU, one file in memory at a time. Not thread-safe. */
final class FrameLoader {
    private final DicomReader reader;
    private Optional<Open> open = Optional.empty();

    FrameLoader(DicomReader reader) {
        this.reader = reader;
    }

    /**
     * HU of one frame, row by row.
     *
     * @throws DicomRefusal when the pixels are fewer than the header says, or encoded in a way that is not known
     */
    short[] hounsfield(PlacedFrame frame) throws IOException {
        Open file = openedFile(frame.file());
        FramePixels pixels = file.decoder().frame(frame.index());
        short[] hounsfield = new short[(int) frame.plane().pixels()];
        for (int i = 0; i < hounsfield.length; i++) {
            hounsfield[i] = frame.values().toHu(file.format().value(pixels.sample(i)));
        }
        return hounsfield;
    }

    private Open openedFile(Path path) throws IOException {
        Optional<Open> same = open.filter(file -> file.path().equals(path));
        Open file = same.isPresent() ? same.get() : Open.read(reader, path);
        open = Optional.of(file);
        return file;
    }

    private record Open(Path path, PixelDecoder decoder, SampleFormat format) {
        static Open read(DicomReader reader, Path path) throws IOException {
            DicomObject object = reader.read(path, ReadScope.WHOLE);
            boolean encapsulated = object.dataset()
                    .element(Tag.PixelData)
                    .filter(element -> element.value() instanceof Value.Fragments)
                    .isPresent();
            return new Open(path, PixelDecoder.of(object), SampleFormat.of(object.dataset(), encapsulated));
        }
    }
}
