package org.consilium.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Numbers in values: binary little endian ones and those written as text. */
final class ValueNumbers {
    private static final long[] NO_LONGS = {};
    private static final double[] NO_DOUBLES = {};

    private ValueNumbers() {}

    /** Whole numbers of a binary value; none where the length is no multiple of the width. */
    static long[] longs(VR vr, byte[] bytes) {
        int width = vr.width();
        if (bytes.length % width != 0) {
            return NO_LONGS;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long[] numbers = new long[bytes.length / (vr == VR.AT ? 4 : width)];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = whole(vr, buffer);
        }
        return numbers;
    }

    private static long whole(VR vr, ByteBuffer buffer) {
        if (vr == VR.AT) {
            return (long) (buffer.getShort() & 0xFFFF) << 16 | (buffer.getShort() & 0xFFFF);
        }
        if (vr == VR.SS) {
            return buffer.getShort();
        }
        if (vr == VR.SL) {
            return buffer.getInt();
        }
        return switch (vr.width()) {
            case 1 -> buffer.get() & 0xFF;
            case 2 -> buffer.getShort() & 0xFFFF;
            case 4 -> buffer.getInt() & 0xFFFFFFFFL;
            default -> buffer.getLong();
        };
    }

    static double[] floats(VR vr, byte[] bytes) {
        boolean single = vr == VR.FL || vr == VR.OF;
        int width = single ? 4 : 8;
        if (bytes.length % width != 0) {
            return NO_DOUBLES;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] numbers = new double[bytes.length / width];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = single ? buffer.getFloat() : buffer.getDouble();
        }
        return numbers;
    }

    /** Decimal strings as numbers; none at all if one of them is no number, so that positions never shift. */
    static double[] decimals(List<String> texts) {
        double[] numbers = new double[texts.size()];
        for (int index = 0; index < numbers.length; index++) {
            String text = texts.get(index);
            if (!looksDecimal(text)) {
                return NO_DOUBLES;
            }
            try {
                numbers[index] = Double.parseDouble(text);
            } catch (NumberFormatException notANumber) {
                return NO_DOUBLES;
            }
            if (!Double.isFinite(numbers[index])) {
                return NO_DOUBLES;
            }
        }
        return numbers;
    }

    /** Java would also take {@code 1f}, {@code NaN} and hexadecimal; DICOM does not. */
    private static boolean looksDecimal(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(character -> Character.digit(character, 10) >= 0 || "+-.eE".indexOf(character) >= 0);
    }

    static long[] integers(List<String> texts) {
        long[] numbers = new long[texts.size()];
        double[] decimals = decimals(texts);
        if (decimals.length != numbers.length) {
            return NO_LONGS;
        }
        for (int index = 0; index < numbers.length; index++) {
            double decimal = decimals[index];
            if (decimal != Math.rint(decimal) || Math.abs(decimal) > 1L << 53) {
                return NO_LONGS;
            }
            numbers[index] = (long) decimal;
        }
        return numbers;
    }

    static byte[] bytesOf(VR vr, long[] numbers) {
        int width = vr == VR.AT ? 4 : vr.width();
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * width).order(ByteOrder.LITTLE_ENDIAN);
        for (long number : numbers) {
            put(buffer, vr, number);
        }
        return buffer.array();
    }

    private static void put(ByteBuffer buffer, VR vr, long number) {
        if (vr == VR.AT) {
            buffer.putShort((short) (number >>> 16)).putShort((short) number);
            return;
        }
        requireRange(vr, number);
        switch (vr.width()) {
            case 2 -> buffer.putShort((short) number);
            case 4 -> buffer.putInt((int) number);
            case 8 -> buffer.putLong(number);
            default -> buffer.put((byte) number);
        }
    }

    private static void requireRange(VR vr, long number) {
        boolean signed = vr == VR.SS || vr == VR.SL || vr == VR.SV || vr == VR.UV || vr == VR.OV;
        int bits = 8 * vr.width() - (signed ? 1 : 0);
        if (bits < 63 && (number >= 1L << bits || number < (signed ? -(1L << bits) : 0))) {
            throw new IllegalArgumentException(
                    vr + " holds " + 8 * vr.width() + (signed ? " signed" : " unsigned") + " bits, not " + number);
        }
    }

    static byte[] bytesOf(VR vr, double[] numbers) {
        boolean single = vr == VR.FL || vr == VR.OF;
        ByteBuffer buffer =
                ByteBuffer.allocate(numbers.length * (single ? 4 : 8)).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            if (single) {
                buffer.putFloat((float) number);
            } else {
                buffer.putDouble(number);
            }
        }
        return buffer.array();
    }
}
