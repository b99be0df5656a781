package org.consilium.dicom.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The group 0000 elements in front of every DIMSE message (PS3.7 E.1), always Implicit VR Little Endian.
 *
 * <p>Keyed by element number, such as {@link #STATUS} for (0000,0900).
 */
final class CommandSet {
    static final int AFFECTED_SOP_CLASS_UID = 0x0002;
    static final int REQUESTED_SOP_CLASS_UID = 0x0003;
    static final int COMMAND_FIELD = 0x0100;
    static final int MESSAGE_ID = 0x0110;
    static final int MESSAGE_ID_RESPONDED_TO = 0x0120;
    static final int MOVE_DESTINATION = 0x0600;
    static final int PRIORITY = 0x0700;
    static final int DATA_SET_TYPE = 0x0800;
    static final int STATUS = 0x0900;
    static final int ERROR_COMMENT = 0x0902;
    static final int AFFECTED_SOP_INSTANCE_UID = 0x1000;
    static final int REQUESTED_SOP_INSTANCE_UID = 0x1001;
    static final int EVENT_TYPE_ID = 0x1002;
    static final int ACTION_TYPE_ID = 0x1008;
    static final int REMAINING_SUBOPERATIONS = 0x1020;
    static final int COMPLETED_SUBOPERATIONS = 0x1021;
    static final int FAILED_SUBOPERATIONS = 0x1022;
    static final int WARNING_SUBOPERATIONS = 0x1023;

    /** The value of {@link #DATA_SET_TYPE} that says that no data set follows (PS3.7 E.1). */
    static final int NO_DATA_SET = 0x0101;

    /** More than any command needs; a UID has 64 bytes. */
    static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_COMMENT = 64;

    private final Map<Integer, byte[]> elements = new TreeMap<>();

    CommandSet() {}

    /** Reads a command; elements outside group 0000 or a wrong length are a violation. */
    static CommandSet decode(byte[] bytes) throws ProtocolViolation {
        CommandSet command = new CommandSet();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 8) {
            int group = in.getShort() & 0xFFFF;
            int element = in.getShort() & 0xFFFF;
            long length = in.getInt() & 0xFFFF_FFFFL;
            if (group != 0 || length > in.remaining()) {
                throw ProtocolViolation.invalid("a command set holds an element that is none of its own or too long");
            }
            byte[] value = new byte[(int) length];
            in.get(value);
            command.elements.put(element, value);
        }
        if (in.hasRemaining() || !command.has(COMMAND_FIELD)) {
            throw ProtocolViolation.invalid("a command set ends early or has no command field");
        }
        return command;
    }

    byte[] encode() {
        ByteArrayOutputStream body = new ByteArrayOutputStream(256);
        elements.forEach((element, value) -> {
            if (element != 0) {
                writeElement(body, element, value);
            }
        });
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.size() + 12);
        writeElement(all, 0, littleEndian(body.size(), 4));
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    boolean has(int element) {
        return elements.containsKey(element);
    }

    /** A number, or -1 where the element is absent or empty. */
    int number(int element) {
        byte[] value = elements.getOrDefault(element, new byte[0]);
        return value.length < 2 ? -1 : value[0] & 0xFF | (value[1] & 0xFF) << 8;
    }

    /** A text without padding, empty where the element is absent. */
    String text(int element) {
        byte[] value = elements.getOrDefault(element, new byte[0]);
        return new String(value, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    }

    boolean hasDataSet() {
        return number(DATA_SET_TYPE) != NO_DATA_SET;
    }

    CommandSet with(int element, int value) {
        elements.put(element, littleEndian(value, 2));
        return this;
    }

    /** Padded to even length: UIDs with a zero byte, other text with a space (PS3.5 6.2). */
    CommandSet with(int element, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length % 2 != 0) {
            bytes = Arrays.copyOf(bytes, bytes.length + 1);
            bytes[bytes.length - 1] = (byte) (isUid(element) ? 0 : ' ');
        }
        elements.put(element, bytes);
        return this;
    }

    /** Adds an error comment, cut to the 64 characters that VR LO holds. */
    CommandSet withComment(String comment) {
        return comment.isEmpty()
                ? this
                : with(ERROR_COMMENT, comment.substring(0, Math.min(comment.length(), MAX_COMMENT)));
    }

    /** The answer to this request, without data set (PS3.7 9.3). */
    CommandSet response(int status) {
        CommandSet response = new CommandSet()
                .with(COMMAND_FIELD, number(COMMAND_FIELD) | 0x8000)
                .with(MESSAGE_ID_RESPONDED_TO, number(MESSAGE_ID))
                .with(DATA_SET_TYPE, NO_DATA_SET)
                .with(STATUS, status);
        for (int uid : new int[] {AFFECTED_SOP_CLASS_UID, AFFECTED_SOP_INSTANCE_UID}) {
            if (has(uid)) {
                response.elements.put(uid, elements.getOrDefault(uid, new byte[0]));
            }
        }
        return response;
    }

    private static boolean isUid(int element) {
        return element == AFFECTED_SOP_CLASS_UID
                || element == REQUESTED_SOP_CLASS_UID
                || element == AFFECTED_SOP_INSTANCE_UID
                || element == REQUESTED_SOP_INSTANCE_UID;
    }

    private static void writeElement(ByteArrayOutputStream out, int element, byte[] value) {
        out.writeBytes(littleEndian(0, 2));
        out.writeBytes(littleEndian(element, 2));
        out.writeBytes(littleEndian(value.length, 4));
        out.writeBytes(value);
    }

    private static byte[] littleEndian(int value, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }
}
