package org.consilium.dicom.receive;

import java.util.HexFormat;

/**
 * SHA-256 of an instance's transfer syntax UID, one zero byte and its data set, as 64 lower-case hexadecimal digits.
 *
 * <p>File meta information is left out: it says how a file travelled, not what it holds.
 */
public record ContentHash(String hex) {
    private static final int DIGITS = 64;

    public ContentHash {
        if (!isDigest(hex)) {
            throw new IllegalArgumentException("a content hash has 64 lower-case hexadecimal digits, this one has "
                    + hex.length() + " characters");
        }
    }

    private static boolean isDigest(String text) {
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return text.length() == DIGITS;
    }

    /** The hash whose 32 bytes a SHA-256 digest gave. */
    static ContentHash of(byte[] digest) {
        return new ContentHash(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return hex;
    }
}
