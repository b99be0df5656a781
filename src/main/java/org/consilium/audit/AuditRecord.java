package org.consilium.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One link of the chain.
 *
 * @param number 1 for the first, without gaps
 * @param hash SHA-256, in hexadecimal, over this record and the hash before it
 */
public record AuditRecord(
        long number, Instant at, UUID actor, String action, Optional<UUID> subject, String detail, String hash) {}
