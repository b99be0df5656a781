package org.consilium.tables;

import java.util.List;
import java.util.UUID;

/**
 * Stored cases under other tables.
 *
 * @param cases how many were asked
 * @param unreadable how many could not be asked because something of them is missing
 * @param differences only those that would be managed differently, newest case first
 */
public record Replay(int cases, int unreadable, List<Difference> differences) {
    public Replay {
        differences = List.copyOf(differences);
    }

    /** A case and everything that would change for it. */
    public record Difference(UUID caseId, List<Change> changes) {
        public Difference {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One answer that would be another.
     *
     * @param subject a guideline pack, {@code governing}, {@code panel} or {@code risk-band}
     * @param direction {@code MORE_INTENSIVE}, {@code LESS_INTENSIVE} or {@code DIFFERENT}
     */
    public record Change(String subject, String before, String after, String direction) {}
}
