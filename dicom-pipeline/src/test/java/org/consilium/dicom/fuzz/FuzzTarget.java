package org.consilium.dicom.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.json.BulkData;
import org.consilium.dicom.json.DicomJsonWriter;
import org.consilium.dicom.pixel.PixelDecoder;

/** Does to an input what the node would do with it; anything but an answer or a refusal escapes. */
final class FuzzTarget {
    private static final long MOST_PIXELS = 1 << 19;

    /** The wavelet decoder takes its time; its inputs are kept small so that many can be tried. */
    private static final long MOST_WAVELET_PIXELS = 1 << 14;

    private static final Set<Integer> SCANNED = Set.of(Tag.PatientName, Tag.Rows, Tag.PerFrameFunctionalGroupsSequence);

    private final CoreDicomReader reader = new CoreDicomReader(ReadLimits.DEFAULT);
    private final Path file;

    /** @param file is written over with every input */
    FuzzTarget(Path file) {
        this.file = file;
    }

    /** How far the input came: 0 refused when read, 1 refused when decoded, 2 all the way. */
    int take(byte[] input) throws IOException {
        DicomObject object;
        scan(input);
        try {
            reader.read(new ByteArrayInputStream(input), ReadScope.HEADER);
            object = reader.read(new ByteArrayInputStream(input), ReadScope.WHOLE);
        } catch (DicomRefusal refused) {
            return 0;
        }
        new DicomJsonWriter(BulkData.SHORT_INLINE).write(object.dataset(), new ByteArrayOutputStream());
        try {
            PixelDecoder decoder = PixelDecoder.of(object);
            boolean wavelet = object.transferSyntax().startsWith(UID.JPEG2000.substring(0, UID.JPEG2000.length() - 1));
            if (decoder.description().frameBytes() <= (wavelet ? MOST_WAVELET_PIXELS : MOST_PIXELS)) {
                decoder.frame(0);
                decoder.frame(decoder.description().frames() - 1);
            }
            new CoreDicomWriter().write(object, new ByteArrayOutputStream());
            return 2;
        } catch (DicomRefusal refused) {
            return 1;
        }
    }

    private void scan(byte[] input) throws IOException {
        Files.write(file, input);
        try {
            reader.scan(file, SCANNED);
        } catch (DicomRefusal refused) {
            return; // the way in is stricter than the reader
        }
    }
}
