package org.consilium.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A word of the vocabulary with the lower-case code that tables, files and the API use. */
public interface Coded {
    /** Name of the enum constant. */
    String name();

    /** Code in tables: the constant's name in lower case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the constant with this code.
     *
     * @throws InvalidFact naming field, value and the allowed codes
     */
    static <E extends Enum<E> & Coded> E parse(Class<E> type, String field, String code) {
        String word = spelled(code);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidFact(field, code, "one of " + codes(type)));
    }

    /** A word as codes are spelled: capitals, blanks and hyphens make no other word. */
    static String spelled(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
