package org.consilium.tables.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.tables.ChangeEvent;
import org.consilium.tables.ChangeEvent.Kind;
import org.consilium.tables.Proposal;

/** Where the changes of one table stand: what is in force, what came before it, what waits. */
public final class Standing {
    private final Deque<UUID> inForce = new ArrayDeque<>();
    private final Map<UUID, Kind> ended = new HashMap<>();

    private Standing() {}

    /** Follows the events in their order. */
    public static Standing after(List<ChangeEvent> events) {
        Standing standing = new Standing();
        events.forEach(standing::follow);
        return standing;
    }

    private void follow(ChangeEvent event) {
        ended.put(event.changeId(), event.kind());
        switch (event.kind()) {
            case ACTIVATED -> inForce.push(event.changeId());
            case ROLLED_BACK -> inForce.pop();
            case WITHDRAWN -> {}
        }
    }

    /** The change that rules; empty while the shipped table does. */
    public Optional<UUID> inForce() {
        return Optional.ofNullable(inForce.peek());
    }

    /** What ruled before the change that rules now; empty for the shipped table. */
    public Optional<UUID> before() {
        return inForce.stream().skip(1).findFirst();
    }

    public State of(UUID change) {
        if (inForce().filter(change::equals).isPresent()) {
            return State.IN_FORCE;
        }
        if (inForce.contains(change)) {
            return State.REPLACED;
        }
        Kind kind = ended.get(change);
        if (kind == null) {
            return State.PROPOSED;
        }
        return kind == Kind.WITHDRAWN ? State.WITHDRAWN : State.ROLLED_BACK;
    }

    /**
     * @param versionNow the version in force
     * @throws Refusal {@code same-person} for the proposer, {@code wrong-state} where it does not wait any more,
     *     {@code stale-version} where another version has come into force since it was proposed
     */
    public void mayActivate(Proposal proposal, UUID person, String versionNow) {
        mustWait(proposal);
        if (proposal.by().equals(person)) {
            throw Refusal.of(Problem.SAME_PERSON);
        }
        if (!proposal.baseVersion().equals(versionNow)) {
            throw Refusal.of(Problem.STALE_VERSION).with("version", versionNow);
        }
    }

    /** @throws Refusal {@code wrong-state} where it does not wait any more */
    public void mustWait(Proposal proposal) {
        if (of(proposal.id()) != State.PROPOSED) {
            throw Refusal.of(Problem.WRONG_STATE)
                    .with("state", of(proposal.id()).name());
        }
    }

    /** What became of a change so far. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        REPLACED,
        WITHDRAWN,
        ROLLED_BACK
    }
}
