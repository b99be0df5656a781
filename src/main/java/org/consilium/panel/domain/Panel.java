package org.consilium.panel.domain;

import java.time.Instant;
import java.util.UUID;
import org.consilium.panel.Consensus;
import org.consilium.panel.Phase;
import org.consilium.panel.Quorum;
import org.consilium.panel.Vote;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/**
 * A panel in one of its states.
 *
 * <p>What a state does not override cannot be done in it: it is refused with {@code out-of-phase}.
 */
public sealed interface Panel permits Convened, Voting, Discussing, Concluded {
    Floor floor();

    Phase phase();

    /** The same panel with this person in the room. */
    Panel arrived(UUID person);

    /** The same panel without this person in the room. */
    Panel left(UUID person);

    default Sitting sitting() {
        return floor().sitting();
    }

    /** Opens the first round. */
    default Voting open() {
        throw outOfPhase();
    }

    /** Adds a vote to the open round. */
    default Voting cast(Vote vote) {
        throw outOfPhase();
    }

    /** Ends the first round; from here on everybody knows the first votes. */
    default Discussing reveal(UUID by, Quorum ofVoters) {
        throw outOfPhase();
    }

    /** Ends the discussion. */
    default Voting secondRound(UUID by) {
        throw outOfPhase();
    }

    /** Ends the second round. */
    default Concluded conclude(UUID by, Instant at, Quorum ofVoters, Consensus consensus) {
        throw outOfPhase();
    }

    /** Checks that the chair may sign this; the caller stores what is signed. */
    default void maySign(UUID by, DecisionDraft draft, Quorum forItsPlan) {
        throw outOfPhase();
    }

    private Refusal outOfPhase() {
        return Refusal.of(Problem.OUT_OF_PHASE).with("phase", phase().name());
    }
}
