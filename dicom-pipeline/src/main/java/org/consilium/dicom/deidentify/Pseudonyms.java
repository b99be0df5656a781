package org.consilium.dicom.deidentify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names that only the holder of a key can derive: HMAC-SHA-256 of what they stand for. */
final class Pseudonyms {
    private static final int KEY_BYTES = 32;
    private static final String STANDARD_ROOT = "1.2.840.10008.";

    private final SecretKeySpec key;

    Pseudonyms(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("the key needs at least 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String patientOf(String identity) {
        return "ANON-" + HexFormat.of().withUpperCase().formatHex(digest("patient", identity), 0, 5);
    }

    /** A UID in place of another; those the standard defines, such as SOP classes, stay (PS3.15 E.3.9, note). */
    String uidOf(String uid) {
        if (uid.isEmpty() || uid.startsWith(STANDARD_ROOT)) {
            return uid;
        }
        return "2.25." + new BigInteger(1, Arrays.copyOf(digest("uid", uid), 16));
    }

    DateShift dateShiftOf(String identity) {
        byte[] digest = digest("date", identity);
        int number = (digest[0] & 0xFF) << 16 | (digest[1] & 0xFF) << 8 | digest[2] & 0xFF;
        return DateShift.from(number);
    }

    private byte[] digest(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((kind + "\0" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
