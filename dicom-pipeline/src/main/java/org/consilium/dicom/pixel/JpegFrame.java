package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.jspecify.annotations.Nullable;

/** The frame header and the tables in force (ITU-T T.81 sections B.2.2 and B.2.4). */
final class JpegFrame {
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int LOSSLESS = 0xC3;

    final int rows;
    final int columns;
    final int precision;
    final boolean lossless;
    final JpegComponent[] components;

    private JpegFrame(int rows, int columns, int precision, boolean lossless, JpegComponent[] components) {
        this.rows = rows;
        this.columns = columns;
        this.precision = precision;
        this.lossless = lossless;
        this.components = components;
    }

    static boolean isStart(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    static JpegFrame read(int marker, JpegMarkers markers, PixelDescription description) throws DicomRefusal {
        if (marker != BASELINE && marker != EXTENDED && marker != LOSSLESS) {
            throw new DicomRefusal(
                    Code.UNSUPPORTED_CODESTREAM,
                    "JPEG is decoded baseline, extended and lossless with Huffman codes only");
        }
        markers.requireBody(6);
        int body = markers.bodyStart();
        int count = markers.unsignedByte(body + 5);
        markers.requireBody(6 + 3 * count);
        int precision = markers.unsignedByte(body);
        if (precision < 2 || precision > 16 || (marker != LOSSLESS && precision != 8 && precision != 12)) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "samples of " + precision + " bits");
        }
        int rows = markers.unsignedShort(body + 1);
        int columns = markers.unsignedShort(body + 3);
        SamplePacking.requireMatch(description, rows, columns, count, precision);
        JpegComponent[] components = new JpegComponent[count];
        for (int index = 0; index < count; index++) {
            components[index] = component(markers, body + 6 + 3 * index);
        }
        return new JpegFrame(rows, columns, precision, marker == LOSSLESS, components);
    }

    private static JpegComponent component(JpegMarkers markers, int at) throws DicomRefusal {
        int sampling = markers.unsignedByte(at + 1);
        int horizontal = sampling >> 4;
        int vertical = sampling & 15;
        if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "sampling factors " + horizontal + " and " + vertical);
        }
        return new JpegComponent(markers.unsignedByte(at), horizontal, vertical, markers.unsignedByte(at + 2) & 3);
    }

    int mostHorizontal() {
        int most = 1;
        for (JpegComponent component : components) {
            most = Math.max(most, component.horizontal);
        }
        return most;
    }

    int mostVertical() {
        int most = 1;
        for (JpegComponent component : components) {
            most = Math.max(most, component.vertical);
        }
        return most;
    }

    @Nullable
    JpegComponent find(int identifier) {
        for (JpegComponent component : components) {
            if (component.identifier == identifier) {
                return component;
            }
        }
        return null;
    }
}
