package org.consilium.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One code element of ISO/IEC 2022 as DICOM uses it: PS3.3 tables C.12-2 to C.12-4. */
enum CodeElement {
    ASCII("6", "(B", 1, false, StandardCharsets.US_ASCII),
    LATIN_1("100", "-A", 1, true, StandardCharsets.ISO_8859_1),
    LATIN_2("101", "-B", 1, true, Charset.forName("ISO-8859-2")),
    LATIN_3("109", "-C", 1, true, Charset.forName("ISO-8859-3")),
    LATIN_4("110", "-D", 1, true, Charset.forName("ISO-8859-4")),
    CYRILLIC("144", "-L", 1, true, Charset.forName("ISO-8859-5")),
    ARABIC("127", "-G", 1, true, Charset.forName("ISO-8859-6")),
    GREEK("126", "-F", 1, true, Charset.forName("ISO-8859-7")),
    HEBREW("138", "-H", 1, true, Charset.forName("ISO-8859-8")),
    LATIN_5("148", "-M", 1, true, Charset.forName("ISO-8859-9")),
    LATIN_9("203", "-b", 1, true, Charset.forName("ISO-8859-15")),
    THAI("166", "-T", 1, true, Charset.forName("TIS-620")),
    JIS_X_0201("13", ")I", 1, true, Charset.forName("JIS_X0201")),
    JIS_ROMAN("14", "(J", 1, false, Charset.forName("JIS_X0201")),
    JIS_X_0208("87", "$B", 2, false, Charset.forName("EUC-JP")),
    JIS_X_0212("159", "$(D", 2, false, Charset.forName("EUC-JP")),
    KS_X_1001("149", "$)C", 2, true, Charset.forName("EUC-KR")),
    GB_2312("58", "$)A", 2, true, Charset.forName("GB2312"));

    static final byte ESCAPE = 0x1B;

    private final String registration;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] escape;

    private final int width;
    private final boolean upperHalf;
    private final Charset charset;

    CodeElement(String registration, String escape, int width, boolean upperHalf, Charset charset) {
        this.registration = registration;
        this.escape = ("\u001B" + escape).getBytes(StandardCharsets.US_ASCII);
        this.width = width;
        this.upperHalf = upperHalf;
        this.charset = charset;
    }

    /** The element a defined term names; unknown and empty terms give the default repertoire. */
    static CodeElement ofTerm(String term) {
        String number = term.replace("ISO 2022 IR", "")
                .replace("ISO_IR", "")
                .replace("ISO IR", "")
                .strip();
        for (CodeElement element : values()) {
            if (element.registration.equals(number)) {
                return element;
            }
        }
        return ASCII;
    }

    /** The element that the escape sequence at this place designates. */
    static Optional<CodeElement> designatedAt(byte[] bytes, int offset, int end) {
        for (CodeElement element : values()) {
            int length = element.escape.length;
            if (end - offset >= length && matches(bytes, offset, element.escape)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    byte[] escape() {
        return escape.clone();
    }

    int escapeLength() {
        return escape.length;
    }

    /** Whether it is designated to G1, the bytes from 0xA0 on. */
    boolean upperHalf() {
        return upperHalf;
    }

    int width() {
        return width;
    }

    Charset charset() {
        return charset;
    }

    private static boolean matches(byte[] bytes, int offset, byte[] escape) {
        for (int index = 0; index < escape.length; index++) {
            if (bytes[offset + index] != escape[index]) {
                return false;
            }
        }
        return true;
    }
}
