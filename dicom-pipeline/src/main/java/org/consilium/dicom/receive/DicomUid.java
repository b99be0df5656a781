package org.consilium.dicom.receive;

/** The syntax of unique identifiers (PS3.5 9.1): digits and dots, 64 characters at most, no component empty. */
final class DicomUid {
    static final int MAX_LENGTH = 64;

    private DicomUid() {}

    /** Whether a text is a UID. Leading zeros of a component are let pass: scanners write them. */
    static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        boolean digitBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' ? !digitBefore : c < '0' || c > '9') {
                return false;
            }
            digitBefore = c != '.';
        }
        return digitBefore;
    }

    static void require(String what, String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("a " + what + " has 1 to 64 digits and dots (PS3.5 9.1), this one has "
                    + text.length() + " characters or breaks the form");
        }
    }
}
