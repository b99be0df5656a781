package org.consilium.panel.domain;

import java.time.Instant;
import java.util.UUID;
import org.consilium.panel.Consensus;
import org.consilium.panel.Phase;
import org.consilium.panel.Quorum;
import org.consilium.panel.Round;
import org.consilium.panel.Vote;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** One round is open: everybody votes by themselves. */
public record Voting(Round round, Floor floor) implements Panel {
    @Override
    public Phase phase() {
        return round == Round.FIRST ? Phase.FIRST_VOTE : Phase.SECOND_VOTE;
    }

    @Override
    public Voting cast(Vote vote) {
        mustBe(vote.round());
        return new Voting(round, floor.with(vote));
    }

    @Override
    public Discussing reveal(UUID by, Quorum ofVoters) {
        mustBe(Round.FIRST);
        floor.mayEnd(round, by, ofVoters.met());
        return new Discussing(floor);
    }

    @Override
    public Concluded conclude(UUID by, Instant at, Quorum ofVoters, Consensus consensus) {
        mustBe(Round.SECOND);
        floor.mayEnd(round, by, ofVoters.met());
        return new Concluded(floor, new Conclusion(at, ofVoters, consensus));
    }

    @Override
    public Voting arrived(UUID person) {
        return new Voting(round, floor.arrived(person));
    }

    @Override
    public Voting left(UUID person) {
        return new Voting(round, floor.left(person));
    }

    private void mustBe(Round wanted) {
        if (round != wanted) {
            throw Refusal.of(Problem.OUT_OF_PHASE).with("phase", phase().name());
        }
    }
}
