package org.consilium.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainLinkTest {
    private static final UUID ACTOR = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.123456Z");

    /** Computed apart from this code: SHA-256 of the fields, each with its length in bytes and a colon before it. */
    @Test
    void aHashIsThatOfTheFieldsWithTheirLengths() {
        assertThat(link(1, AT, "read", Optional.empty(), "é", ChainLink.GENESIS).hash())
                .isEqualTo("f61ae785bf4e4a13e4a1bf0c0dce9ccf10771a907443b7d3868a0d7c68062377");
    }

    @Test
    void everyFieldCounts() {
        List<String> hashes = Stream.of(
                        link(1, AT, "ab", Optional.empty(), "c", ChainLink.GENESIS),
                        link(2, AT, "ab", Optional.empty(), "c", ChainLink.GENESIS),
                        link(1, AT.plusNanos(1000), "ab", Optional.empty(), "c", ChainLink.GENESIS),
                        link(1, AT, "a", Optional.empty(), "bc", ChainLink.GENESIS),
                        link(1, AT, "ab", Optional.of(ACTOR), "c", ChainLink.GENESIS),
                        link(1, AT, "ab", Optional.empty(), "", ChainLink.GENESIS),
                        link(1, AT, "ab", Optional.empty(), "c", "1" + ChainLink.GENESIS.substring(1)))
                .map(ChainLink::hash)
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void timesCountAsTheDatabaseKeepsThem() {
        assertThat(link(1, AT.plusNanos(999), "ab", Optional.empty(), "c", ChainLink.GENESIS))
                .isEqualTo(link(1, AT, "ab", Optional.empty(), "c", ChainLink.GENESIS));
    }

    private static ChainLink link(
            long number, Instant at, String action, Optional<UUID> subject, String detail, String previous) {
        return new ChainLink(number, at, ACTOR, action, subject, detail, previous);
    }
}
