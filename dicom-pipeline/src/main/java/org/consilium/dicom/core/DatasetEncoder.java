package org.consilium.dicom.core;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;

/** Encodes one dataset; sequences and items get undefined lengths, so that one pass is enough (PS3.5 section 7.5). */
final class DatasetEncoder {
    private static final int LONGEST_SHORT = 0xFFFF;

    private final ByteOutput output;
    private final Encoding encoding;

    DatasetEncoder(ByteOutput output, Encoding encoding) {
        this.output = output;
        this.encoding = encoding;
    }

    void write(Attributes dataset) throws IOException {
        for (DataElement element : dataset) {
            if (!isRetiredGroupLength(element.tag())) {
                write(element);
            }
        }
    }

    /** Group lengths other than those of commands and meta information are retired and would be wrong by now. */
    private static boolean isRetiredGroupLength(int tag) {
        return (tag & 0xFFFF) == 0 && tag >>> 16 > 2;
    }

    private void write(DataElement element) throws IOException {
        Value value = element.value();
        if (value instanceof Value.Bytes bytes) {
            writeBytes(element, bytes.bytes());
        } else if (value instanceof Value.Items items) {
            writeItems(element.tag(), items);
        } else if (value instanceof Value.Fragments fragments) {
            writeFragments(element, fragments);
        } else {
            throw new IllegalArgumentException(element + " was skipped when it was read and cannot be written");
        }
    }

    private void writeBytes(DataElement element, byte[] bytes) throws IOException {
        int padding = bytes.length % 2;
        writeHeader(element.tag(), element.vr(), bytes.length + padding);
        if (encoding.bigEndian() && element.vr().width() > 1) {
            byte[] swapped = bytes.clone();
            ByteOrderSwap.swap(swapped, element.vr().width());
            output.writeBytes(swapped);
        } else {
            output.writeBytes(bytes);
        }
        if (padding == 1) {
            output.writeBytes(new byte[] {element.vr().padding()});
        }
    }

    private void writeHeader(int tag, VR vr, long length) throws IOException {
        output.writeTag(tag);
        if (!encoding.explicitVr()) {
            output.writeInt(length);
            return;
        }
        // PS3.5 section 6.2.2: what no longer fits a short length is written as unknown.
        boolean tooLong = !vr.longHeader() && length > LONGEST_SHORT;
        output.writeAscii(tooLong ? VR.UN.name() : vr.name());
        if (vr.longHeader() || tooLong) {
            output.writeShort(0);
            output.writeInt(length);
        } else {
            output.writeShort((int) length);
        }
    }

    private void writeItems(int tag, Value.Items items) throws IOException {
        if (items.items().isEmpty()) {
            writeHeader(tag, VR.SQ, 0);
            return;
        }
        writeHeader(tag, VR.SQ, DatasetParser.UNDEFINED);
        for (Attributes item : items.items()) {
            writeDelimiter(DatasetParser.ITEM, DatasetParser.UNDEFINED);
            write(item);
            writeDelimiter(DatasetParser.ITEM_END, 0);
        }
        writeDelimiter(DatasetParser.SEQUENCE_END, 0);
    }

    private void writeFragments(DataElement element, Value.Fragments fragments) throws IOException {
        if (!encoding.encapsulated()) {
            // Not a mistake of the caller: files say so of themselves.
            throw new DicomRefusal(
                    DicomRefusal.Code.MALFORMED_ELEMENT,
                    element + " is encapsulated, which the transfer syntax does not allow");
        }
        writeHeader(element.tag(), VR.OB, DatasetParser.UNDEFINED);
        byte[] table = offsetTable(fragments.offsets());
        writeDelimiter(DatasetParser.ITEM, table.length);
        output.writeBytes(table);
        for (byte[] fragment : fragments.fragments()) {
            int padding = fragment.length % 2;
            writeDelimiter(DatasetParser.ITEM, fragment.length + padding);
            output.writeBytes(fragment);
            output.writeBytes(new byte[padding]);
        }
        writeDelimiter(DatasetParser.SEQUENCE_END, 0);
    }

    private static byte[] offsetTable(long[] offsets) {
        ByteBuffer table = ByteBuffer.allocate(4 * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long offset : offsets) {
            table.putInt((int) offset);
        }
        return table.array();
    }

    private void writeDelimiter(int tag, long length) throws IOException {
        output.writeTag(tag);
        output.writeInt(length);
    }
}
