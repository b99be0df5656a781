package org.consilium.room.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.panel.Phase;
import org.consilium.panel.Round;

/** Something that happened in a room and is kept: the closed list of what a log holds. */
public sealed interface Operation {
    /** The state after this happened in it. */
    RoomState appliedTo(RoomState before, UUID by);

    /** The stable name on the wire. */
    String kind();

    /** Somebody came who was not there on any node (rule J6). */
    record Joined(Visitor visitor) implements Operation {
        @Override
        public RoomState appliedTo(RoomState before, UUID by) {
            return before.withPerson(visitor);
        }

        @Override
        public String kind() {
            return "joined";
        }
    }

    /** Somebody left with the last of their sockets (rule L1). */
    record Left() implements Operation {
        @Override
        public RoomState appliedTo(RoomState before, UUID by) {
            return before.withoutPerson(by);
        }

        @Override
        public String kind() {
            return "left";
        }
    }

    /** A mark was set. */
    record Marked(Mark mark) implements Operation {
        @Override
        public RoomState appliedTo(RoomState before, UUID by) {
            return before.withMark(mark);
        }

        @Override
        public String kind() {
            return "marked";
        }
    }

    /** A mark was taken away. */
    record Unmarked(String markId) implements Operation {
        @Override
        public RoomState appliedTo(RoomState before, UUID by) {
            return before.withoutMark(markId);
        }

        @Override
        public String kind() {
            return "unmarked";
        }
    }

    /** The panel entered a phase; a sitting with a higher number starts afresh (rule V8). */
    record PhaseEntered(Phase phase, int sitting) implements Operation {
        @Override
        public RoomState appliedTo(RoomState before, UUID by) {
            return before.inPhase(phase, sitting);
        }

        @Override
        public String kind() {
            return "phase";
        }
    }

    /** Somebody voted; not what (rule V2). */
    record Voted(Round round) implements Operation {
        @Override
        public RoomState appliedTo(RoomState before, UUID by) {
            return before.withVoter(round, by);
        }

        @Override
        public String kind() {
            return "voted";
        }
    }

    /** The first votes are on the table (rule V3). */
    record Revealed(List<ShownVote> first) implements Operation {
        public Revealed {
            first = List.copyOf(first);
        }

        @Override
        public RoomState appliedTo(RoomState before, UUID by) {
            return before.withFirstVotes(first);
        }

        @Override
        public String kind() {
            return "revealed";
        }
    }

    /** Voting is over and the second votes are on the table (rule V4). */
    record Concluded(List<ShownVote> second, Result result) implements Operation {
        public Concluded {
            second = List.copyOf(second);
        }

        @Override
        public RoomState appliedTo(RoomState before, UUID by) {
            return before.withSecondVotes(second, result);
        }

        @Override
        public String kind() {
            return "concluded";
        }
    }

    /**
     * What the second votes came to.
     *
     * @param quorate without a quorum the result is provisional
     */
    record Result(boolean quorate, boolean reached, Optional<String> plan, BigDecimal share, String ruleId) {}
}
