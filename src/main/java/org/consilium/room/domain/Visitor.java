package org.consilium.room.domain;

import java.util.UUID;

/** Somebody in the room and what they are there. */
public record Visitor(UUID personId, String displayName, Standing standing) {
    /** What somebody is in the room; decides what they may do. */
    public enum Standing {
        CHAIR(true, true, true),
        MEMBER(true, false, true),
        /** The terminal doctor who asked. */
        PRESENTER(false, false, true),
        COORDINATOR(false, false, false);

        private final boolean votes;
        private final boolean chairs;
        private final boolean marks;

        Standing(boolean votes, boolean chairs, boolean marks) {
            this.votes = votes;
            this.chairs = chairs;
            this.marks = marks;
        }

        public boolean votes() {
            return votes;
        }

        public boolean chairs() {
            return chairs;
        }

        public boolean marks() {
            return marks;
        }
    }
}
