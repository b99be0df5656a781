package org.consilium.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text values: splitting, trimming, joining and padding as PS3.5 sections 6.2 and 6.4 have it. */
final class ValueText {
    private static final int LONGEST_DECIMAL = 16;

    private ValueText() {}

    static List<String> split(VR vr, String text) {
        if (!vr.multiValued()) {
            String single = stripEnd(text);
            return single.isEmpty() ? List.of() : List.of(single);
        }
        List<String> values = new ArrayList<>(2);
        int start = 0;
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', start)) {
            values.add(trim(text.substring(start, at)));
            start = at + 1;
        }
        values.add(trim(text.substring(start)));
        return values.size() == 1 && values.get(0).isEmpty() ? List.of() : List.copyOf(values);
    }

    /** Spaces and, against the letter of the standard but often met, NULs at the end do not count. */
    private static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String trim(String text) {
        String ended = stripEnd(text);
        int start = 0;
        while (start < ended.length() && ended.charAt(start) == ' ') {
            start++;
        }
        return ended.substring(start);
    }

    private static boolean isPadding(char character) {
        return character == ' ' || character == 0;
    }

    static byte[] padded(VR vr, byte[] bytes) {
        if (bytes.length % 2 == 0) {
            return bytes;
        }
        byte[] even = Arrays.copyOf(bytes, bytes.length + 1);
        even[bytes.length] = vr.padding();
        return even;
    }

    /** A decimal string of at most 16 characters, as exact as these allow (PS3.5 table 6.2-1, DS). */
    static String decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a decimal string holds a finite number, not " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        for (int digits = LONGEST_DECIMAL; digits > 0; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
            String plain = rounded.toPlainString();
            if (plain.length() <= LONGEST_DECIMAL) {
                return plain;
            }
            String scientific = rounded.toString();
            if (scientific.length() <= LONGEST_DECIMAL) {
                return scientific;
            }
        }
        throw new IllegalArgumentException("a number that no decimal string of 16 characters can hold");
    }
}
