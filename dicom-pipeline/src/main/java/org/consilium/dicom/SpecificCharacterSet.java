package org.consilium.dicom;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How text is encoded: the value of Specific Character Set (0008,0005), PS3.3 section C.12.1.1.2.
 *
 * <p>Bytes that the declared set does not define decode to U+FFFD: a guess could misname a patient.
 */
public final class SpecificCharacterSet {
    private static final Map<String, Charset> WHOLE = Map.of(
            "ISO_IR 192", StandardCharsets.UTF_8,
            "GB18030", Charset.forName("GB18030"),
            "GBK", Charset.forName("GBK"));

    /** Sets of one term, which nearly all files have; few, whatever files declare. */
    private static final Map<String, SpecificCharacterSet> SINGLE = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 64;

    /** The default repertoire, ISO 646. */
    public static final SpecificCharacterSet DEFAULT = new SpecificCharacterSet(List.of());

    /** ISO_IR 192. */
    public static final SpecificCharacterSet UTF_8 = new SpecificCharacterSet(List.of("ISO_IR 192"));

    private final List<String> terms;
    private final Charset whole;
    private final boolean extended;
    private final List<CodeElement> elements;

    private SpecificCharacterSet(List<String> terms) {
        this.terms = List.copyOf(terms);
        String first = terms.isEmpty() ? "" : terms.get(0).strip();
        Charset complete = WHOLE.get(first);
        this.elements = codeElements(terms);
        this.extended = complete == null && terms.size() > 1;
        this.whole = complete != null ? complete : elements.get(0).charset();
    }

    /** The set declared by these defined terms; unknown terms count as the default repertoire. */
    public static SpecificCharacterSet of(List<String> terms) {
        if (terms.size() != 1) {
            return terms.isEmpty() ? DEFAULT : new SpecificCharacterSet(terms);
        }
        SpecificCharacterSet known = SINGLE.get(terms.get(0));
        if (known != null) {
            return known;
        }
        SpecificCharacterSet made = new SpecificCharacterSet(terms);
        if (SINGLE.size() < MOST_KEPT) {
            SINGLE.put(terms.get(0), made);
        }
        return made;
    }

    public List<String> terms() {
        return terms;
    }

    /** Decodes a value, delimiters included. */
    public String decode(byte[] bytes, int offset, int length) {
        int plain = plainPrefix(bytes, offset, length);
        if (plain == length) {
            return new String(bytes, offset, length, StandardCharsets.US_ASCII);
        }
        if (WHOLE.containsValue(whole) || (!extended && !holdsEscape(bytes, offset, length))) {
            return keepBackslash(new String(bytes, offset, length, whole));
        }
        return CodeExtension.decode(elements.get(0), bytes, offset, length);
    }

    /**
     * Encodes text.
     *
     * @throws IllegalArgumentException if a character is not in this set
     */
    public byte[] encode(String text) {
        if (text.chars().allMatch(character -> character < 0x80)) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
        CharsetEncoder encoder = whole.newEncoder();
        if (encoder.canEncode(text)) {
            return text.getBytes(whole);
        }
        if (!extended) {
            throw new IllegalArgumentException(
                    "text holds a character outside the character set " + (terms.isEmpty() ? "ISO_IR 6" : terms));
        }
        return CodeExtension.encode(elements, text);
    }

    private static List<CodeElement> codeElements(List<String> terms) {
        List<CodeElement> found = new ArrayList<>();
        for (String term : terms) {
            found.add(CodeElement.ofTerm(term.strip()));
        }
        if (found.isEmpty()) {
            found.add(CodeElement.ASCII);
        }
        return found;
    }

    /** JIS X 0201 shows a yen sign where the delimiter stands; the byte is the delimiter (PS3.5 section 6.1.2.3). */
    private String keepBackslash(String text) {
        return elements.get(0) == CodeElement.JIS_X_0201 ? text.replace('\u00A5', '\\') : text;
    }

    private static int plainPrefix(byte[] bytes, int offset, int length) {
        for (int index = 0; index < length; index++) {
            byte each = bytes[offset + index];
            if (each < 0 || each == CodeElement.ESCAPE) {
                return index;
            }
        }
        return length;
    }

    private static boolean holdsEscape(byte[] bytes, int offset, int length) {
        for (int index = 0; index < length; index++) {
            if (bytes[offset + index] == CodeElement.ESCAPE) {
                return true;
            }
        }
        return false;
    }
}
