package org.consilium.panel.domain;

import java.util.UUID;
import org.consilium.panel.Phase;
import org.consilium.panel.Round;

/** The first votes are on the table and people talk. */
public record Discussing(Floor floor) implements Panel {
    @Override
    public Phase phase() {
        return Phase.DISCUSSION;
    }

    @Override
    public Voting secondRound(UUID by) {
        floor.mustBeChair(by);
        return new Voting(Round.SECOND, floor);
    }

    @Override
    public Discussing arrived(UUID person) {
        return new Discussing(floor.arrived(person));
    }

    @Override
    public Discussing left(UUID person) {
        return new Discussing(floor.left(person));
    }
}
