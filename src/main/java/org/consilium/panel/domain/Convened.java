package org.consilium.panel.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.consilium.panel.Phase;
import org.consilium.panel.Quorum;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Seats are given and the dossier is frozen; nobody may vote yet. */
public record Convened(Floor floor) implements Panel {

    /**
     * Seats a panel.
     *
     * @param ofSeats the quorum if everybody came
     * @throws Refusal {@code no-quorum} where even then there would be none
     */
    public static Convened seat(Sitting sitting, Quorum ofSeats) {
        if (!ofSeats.met()) {
            throw Refusal.of(Problem.NO_QUORUM).with("ruleId", ofSeats.ruling().ruleId());
        }
        return new Convened(new Floor(sitting, Set.of(), List.of()));
    }

    @Override
    public Phase phase() {
        return Phase.CONVENED;
    }

    @Override
    public Voting open() {
        return new Voting(org.consilium.panel.Round.FIRST, floor);
    }

    @Override
    public Convened arrived(UUID person) {
        return new Convened(floor.arrived(person));
    }

    @Override
    public Convened left(UUID person) {
        return new Convened(floor.left(person));
    }
}
