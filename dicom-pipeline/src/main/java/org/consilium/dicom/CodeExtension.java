package org.consilium.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text with escape sequences (PS3.5 sections 6.1.2.4 and 6.1.2.5): what is in G0 and G1, and when it falls back. */
final class CodeExtension {
    private static final byte JIS_0212_PREFIX = (byte) 0x8F;

    private final CodeElement initial;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private CodeElement lower = CodeElement.ASCII;
    private CodeElement upper;
    private boolean runIsUpper;

    private CodeExtension(CodeElement initial) {
        this.initial = initial;
        this.upper = initial;
    }

    static String decode(CodeElement initial, byte[] bytes, int offset, int length) {
        CodeExtension state = new CodeExtension(initial);
        int end = offset + length;
        int at = offset;
        while (at < end) {
            at += state.take(bytes, at, end);
        }
        state.flush();
        return state.text.toString();
    }

    private int take(byte[] bytes, int at, int end) {
        if (bytes[at] == CodeElement.ESCAPE) {
            Optional<CodeElement> designated = CodeElement.designatedAt(bytes, at, end);
            flush();
            designated.ifPresent(this::designate);
            return designated.map(CodeElement::escapeLength).orElse(1);
        }
        if (bytes[at] >= 0 && lower.width() == 1) {
            flush();
            takePlain((char) bytes[at]);
            return 1;
        }
        boolean high = bytes[at] < 0;
        if (high != runIsUpper) {
            flush();
            runIsUpper = high;
        }
        if (!high && isControl(bytes[at])) {
            flush();
            takePlain((char) bytes[at]);
            return 1;
        }
        run.write(bytes[at]);
        return 1;
    }

    private void designate(CodeElement element) {
        if (element.upperHalf()) {
            upper = element;
        } else {
            lower = element;
        }
    }

    /** Delimiters and line ends bring the initial state back (PS3.5 section 6.1.2.5.3). */
    private void takePlain(char character) {
        text.append(character);
        if (isControl((byte) character) || character == '\\' || character == '^' || character == '=') {
            lower = CodeElement.ASCII;
            upper = initial;
        }
    }

    private void flush() {
        byte[] bytes = run.toByteArray();
        run.reset();
        if (bytes.length == 0) {
            return;
        }
        CodeElement element = runIsUpper ? upper : lower;
        text.append(
                new String(element.width() == 2 && !runIsUpper ? lifted(element, bytes) : bytes, element.charset()));
    }

    /** The seven-bit pairs of G0 as the Extended Unix Code writes them. */
    private static byte[] lifted(CodeElement element, byte[] pairs) {
        ByteArrayOutputStream lifted = new ByteArrayOutputStream(pairs.length * 2);
        for (int index = 0; index < pairs.length; index++) {
            if (element == CodeElement.JIS_X_0212 && index % 2 == 0) {
                lifted.write(JIS_0212_PREFIX);
            }
            lifted.write(pairs[index] | 0x80);
        }
        return lifted.toByteArray();
    }

    static byte[] encode(List<CodeElement> elements, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2);
        CodeElement active = CodeElement.ASCII;
        for (int index = 0; index < text.length(); index++) {
            String character = text.substring(index, index + 1);
            CodeElement needed = elementFor(elements, character);
            if (needed != active && !(needed == CodeElement.ASCII && active.upperHalf())) {
                bytes.writeBytes(needed.escape());
            }
            bytes.writeBytes(bytesOf(needed, character));
            boolean reset = "\\^=\r\n\t\f".contains(character);
            active = reset ? CodeElement.ASCII : needed;
        }
        if (!active.upperHalf() && active != CodeElement.ASCII) {
            bytes.writeBytes(CodeElement.ASCII.escape());
        }
        return bytes.toByteArray();
    }

    private static CodeElement elementFor(List<CodeElement> elements, String character) {
        if (character.charAt(0) < 0x80) {
            return CodeElement.ASCII;
        }
        for (CodeElement element : elements) {
            if (element != CodeElement.ASCII && canEncode(element, character)) {
                return element;
            }
        }
        throw new IllegalArgumentException("text holds a character outside the declared character sets");
    }

    private static boolean canEncode(CodeElement element, String character) {
        if (!element.charset().newEncoder().canEncode(character)) {
            return false;
        }
        byte[] encoded = character.getBytes(element.charset());
        int expected = element == CodeElement.JIS_X_0212 ? 3 : element.width();
        boolean prefixed = encoded[0] == JIS_0212_PREFIX || encoded[0] == (byte) 0x8E;
        return encoded.length == expected && (element == CodeElement.JIS_X_0212 || !prefixed || element.width() == 1);
    }

    private static byte[] bytesOf(CodeElement element, String character) {
        if (element == CodeElement.ASCII) {
            return character.getBytes(StandardCharsets.US_ASCII);
        }
        byte[] encoded = character.getBytes(element.charset());
        if (element.width() == 1 || element.upperHalf()) {
            return encoded;
        }
        int start = encoded.length - 2;
        return new byte[] {(byte) (encoded[start] & 0x7F), (byte) (encoded[start + 1] & 0x7F)};
    }

    private static boolean isControl(byte character) {
        return character == '\r' || character == '\n' || character == '\t' || character == '\f';
    }
}
