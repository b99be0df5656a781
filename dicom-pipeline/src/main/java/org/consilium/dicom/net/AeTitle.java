package org.consilium.dicom.net;

/**
 * The name of an application entity: 1 to 16 printable ASCII characters without backslash, not only spaces (PS3.5 6.2, AE).
 *
 * @param value without leading and trailing spaces, which carry no meaning
 */
public record AeTitle(String value) {
    static final int MAX_LENGTH = 16;

    public AeTitle {
        value = value.strip();
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "an AE title has 1 to 16 printable ASCII characters without backslash, this one has "
                            + value.length() + " characters or breaks the form");
        }
    }

    public static boolean isValid(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> c >= 0x20 && c <= 0x7e && c != '\\');
    }

    @Override
    public String toString() {
        return value;
    }
}
