package org.consilium.rules.replay;

import org.consilium.rules.Ruling;

/** A case that would be managed differently. */
public record ManagementChange(String caseId, String pack, Ruling before, Ruling after, Direction direction) {
    /** Towards more or less intensive management. */
    public enum Direction {
        MORE_INTENSIVE,
        LESS_INTENSIVE,
        /** The category's name or the action changed without a clear direction. */
        DIFFERENT
    }
}
