package org.consilium.dicom.receive;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 of an instance's transfer syntax UID, one zero byte and its data set, as 64 lower-case hexadecimal digits.
 *
 * <p>File meta information is left out: it says how a file travelled, not what it holds.
 */
public record ContentHash(String hex) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("a content hash has 64 lower-case hexadecimal digits, this one has "
                    + hex.length() + " characters");
        }
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
