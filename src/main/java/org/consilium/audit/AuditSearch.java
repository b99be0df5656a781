package org.consilium.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an auditor looks for; whatever is absent is not asked.
 *
 * @param before numbers below this one
 * @param actor who did it
 * @param subject the case it was done to
 * @param action exactly this action, for example {@code case.viewed}
 * @param since not earlier
 * @param until earlier than
 */
public record AuditSearch(
        Optional<Long> before,
        Optional<UUID> actor,
        Optional<UUID> subject,
        Optional<String> action,
        Optional<Instant> since,
        Optional<Instant> until) {}
