package org.consilium.dicomweb.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.consilium.dicom.VR;
import org.consilium.problem.Refusal;

/**
 * One attribute that must match (PS3.4 C.2.2.2).
 *
 * @param path the attribute's tag, or a sequence's tag and that of an attribute in its items
 * @param vr the attribute's representation, which decides how it is matched
 * @param value what to match, never empty: an empty key matches everything and is no key
 */
public record MatchKey(List<Integer> path, VR vr, String value) {
    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern TIME = Pattern.compile("\\d{2}(\\d{2}(\\d{2}(\\.\\d{1,6})?)?)?");
    private static final Pattern UIDS = Pattern.compile("[0-9.]{1,64}([,\\\\][0-9.]{1,64})*");
    private static final int LONGEST = 4096;

    /** How values are compared. */
    public enum Kind {
        UID_LIST,
        RANGE,
        WILDCARD
    }

    public MatchKey {
        path = List.copyOf(path);
        if (path.isEmpty() || path.size() > 2) {
            throw new IllegalArgumentException("a key's path has 1 or 2 tags, not " + path.size());
        }
        if (value.isEmpty() || value.length() > LONGEST) {
            throw Refusal.invalid(name(path), "1 to " + LONGEST + " characters");
        }
        requireForm(path, vr, value);
    }

    private static void requireForm(List<Integer> path, VR vr, String value) {
        if (vr == VR.UI && !UIDS.matcher(value).matches()) {
            throw Refusal.invalid(name(path), "UIDs, separated by commas");
        }
        if (vr == VR.DA || vr == VR.TM) {
            Pattern single = vr == VR.DA ? DATE : TIME;
            String[] ends = value.split("-", -1);
            boolean one = ends.length == 1 && single.matcher(value).matches();
            boolean range = ends.length == 2
                    && !value.equals("-")
                    && (ends[0].isEmpty() || single.matcher(ends[0]).matches())
                    && (ends[1].isEmpty() || single.matcher(ends[1]).matches());
            if (!one && !range) {
                throw Refusal.invalid(
                        name(path), vr == VR.DA ? "YYYYMMDD or a range of it" : "HHMMSS or a range of it");
            }
        }
    }

    public Kind kind() {
        if (vr == VR.UI) {
            return Kind.UID_LIST;
        }
        return vr == VR.DA || vr == VR.TM ? Kind.RANGE : Kind.WILDCARD;
    }

    /** The UIDs of a list. */
    public List<String> uids() {
        return List.of(value.split("[,\\\\]"));
    }

    /** The first date or time that matches; for no lower end the empty text, which is before all others. */
    public String low() {
        String from = value.contains("-") ? value.substring(0, value.indexOf('-')) : value;
        return vr == VR.TM && !from.isEmpty() ? padded(from, '0') : from;
    }

    /** The last date or time that matches; for no upper end the latest that can be written. */
    public String high() {
        String to = value.substring(value.indexOf('-') + 1);
        if (to.isEmpty()) {
            return vr == VR.TM ? "999999999999" : "99999999";
        }
        return vr == VR.TM ? padded(to, '9') : to;
    }

    /** A time with all its digits: hours, minutes, seconds and millionths. */
    private static String padded(String time, char with) {
        String digits = time.replace(".", "");
        return digits + String.valueOf(with).repeat(12 - digits.length());
    }

    /** The value as a pattern of SQL's LIKE: {@code *} and {@code ?} become wildcards, what LIKE knows is escaped. */
    public String pattern() {
        return value.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%')
                .replace('?', '_');
    }

    /** Names may be written in either case (PS3.4 C.2.2.2.1). */
    public boolean ignoresCase() {
        return vr == VR.PN;
    }

    private static String name(List<Integer> path) {
        return path.stream()
                .map(tag -> String.format("%08X", tag))
                .reduce((one, other) -> one + "." + other)
                .orElse("");
    }

    /** Says nothing of the value: it may name a patient. */
    @Override
    public String toString() {
        return "MatchKey[" + name(path) + "]";
    }
}
