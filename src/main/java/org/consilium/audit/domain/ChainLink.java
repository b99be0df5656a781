package org.consilium.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What is hashed of a record: every field, each with its length before it, so that no two different records give the same
 * bytes.
 */
public record ChainLink(
        long number,
        Instant at,
        UUID actor,
        String action,
        Optional<UUID> subject,
        String detail,
        String previousHash) {
    /** The hash before the first record. */
    public static final String GENESIS = "0".repeat(64);

    public ChainLink {
        // The database keeps microseconds; hashing more would break the chain on the way back.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** SHA-256 in hexadecimal. */
    public String hash() {
        MessageDigest digest = sha256();
        for (String field : new String[] {
            previousHash,
            Long.toString(number),
            at.toString(),
            actor.toString(),
            action,
            subject.map(UUID::toString).orElse(""),
            detail
        }) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
