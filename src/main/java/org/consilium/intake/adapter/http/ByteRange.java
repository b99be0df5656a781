package org.consilium.intake.adapter.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one range of bytes that is asked for (RFC 9110, 14.1.2).
 *
 * @param from first byte
 * @param length how many, at least 1
 */
record ByteRange(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** What a header asks for; empty where it asks for everything, or for something that may be answered with everything. */
    static Optional<Asked> parse(@Nullable String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(one.group(2)));
            return Optional.of(last == 0 ? new Unsatisfiable() : new Some(new ByteRange(size - last, last)));
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2)));
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return Optional.empty(); // not a range at all: as if it were not there
        }
        return Optional.of(from >= size ? new Unsatisfiable() : new Some(new ByteRange(from, to - from + 1)));
    }

    /** The answer's Content-Range. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }

    /** What was asked. */
    sealed interface Asked {}

    /** These bytes. */
    record Some(ByteRange range) implements Asked {}

    /** Bytes that there are not. */
    record Unsatisfiable() implements Asked {}
}
