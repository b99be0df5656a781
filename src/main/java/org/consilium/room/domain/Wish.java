package org.consilium.room.domain;

import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.panel.Ballot;
import org.consilium.panel.Round;

/** What somebody wants to be done and logged; each names itself with a ref of the sender's choice (rule R1). */
public sealed interface Wish {
    String ref();

    /** Brings the wish to where it is carried out; returns the number of the operation that came of it. */
    long at(Desk desk);

    /** Carries out one kind of wish after the other. */
    interface Desk {
        long set(SetMark wish);

        long remove(RemoveMark wish);

        long cast(CastVote wish);

        long reveal(Reveal wish);

        long openSecondRound(OpenSecondRound wish);

        long conclude(Conclude wish);
    }

    /** Set a mark. */
    record SetMark(String ref, Mark.Kind kind, PatientPoint at, Optional<PatientPoint> to, Optional<String> text)
            implements Wish {
        @Override
        public long at(Desk desk) {
            return desk.set(this);
        }
    }

    /** Take a mark away. */
    record RemoveMark(String ref, String markId) implements Wish {
        @Override
        public long at(Desk desk) {
            return desk.remove(this);
        }
    }

    /** Vote. */
    record CastVote(String ref, Round round, Ballot ballot) implements Wish {
        @Override
        public long at(Desk desk) {
            return desk.cast(this);
        }
    }

    /** Put the first votes on the table. */
    record Reveal(String ref) implements Wish {
        @Override
        public long at(Desk desk) {
            return desk.reveal(this);
        }
    }

    /** Open the second round. */
    record OpenSecondRound(String ref) implements Wish {
        @Override
        public long at(Desk desk) {
            return desk.openSecondRound(this);
        }
    }

    /** End the second round. */
    record Conclude(String ref) implements Wish {
        @Override
        public long at(Desk desk) {
            return desk.conclude(this);
        }
    }
}
