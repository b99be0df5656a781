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
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidFact(field, code, "one of " + codes(type)));
    }

    private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
