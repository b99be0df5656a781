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
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.json.BulkData;
import org.consilium.dicom.json.DicomJsonWriter;
import org.consilium.dicom.pixel.PixelDecoder;

/** Does to an input what the node would do with it; anything but an answer or a refusal escapes. */
final class FuzzTarget {
    /** Large frames take their time and break no more ways; one input in sixteen decodes them all the same. */
    private static final long MOST_BYTES = 1 << 14;

    private static final long MOST_BYTES_AT_TIMES = 1 << 19;

    private static final Set<Integer> SCANNED = Set.of(Tag.PatientName, Tag.Rows, Tag.PerFrameFunctionalGroupsSequence);

    private final CoreDicomReader reader = new CoreDicomReader(ReadLimits.DEFAULT);
    private final Path file;
    private int taken;

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
            if (decoder.description().frameBytes() <= (taken++ % 16 == 0 ? MOST_BYTES_AT_TIMES : MOST_BYTES)) {
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
