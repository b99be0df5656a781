package org.consilium.dicom;

/**
 * One person name with its three component groups (PS3.5 section 6.2.1.1).
 *
 * @param alphabetic in letters; empty if absent
 * @param ideographic in Chinese characters or Kanji; empty if absent
 * @param phonetic as spoken, in Hiragana or the like; empty if absent
 */
public record PersonName(String alphabetic, String ideographic, String phonetic) {

    /** Reads a decoded PN value: {@code Wang^XiaoDong=王^小东}. */
    public static PersonName parse(String value) {
        String[] groups = value.split("=", 3);
        return new PersonName(group(groups, 0), group(groups, 1), group(groups, 2));
    }

    /** The value as it stands in a PN element, without empty groups at its end. */
    public String text() {
        String joined = alphabetic + "=" + ideographic + "=" + phonetic;
        int end = joined.length();
        while (end > 0 && joined.charAt(end - 1) == '=') {
            end--;
        }
        return joined.substring(0, end);
    }

    private static String group(String[] groups, int index) {
        if (index >= groups.length) {
            return "";
        }
        String trimmed = groups[index].stripTrailing();
        int end = trimmed.length();
        while (end > 0 && trimmed.charAt(end - 1) == '^') {
            end--;
        }
        return trimmed.substring(0, end);
    }
}
