package org.consilium.room.adapter.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.Person;
import org.consilium.problem.Refusal;
import org.consilium.room.RoomKeeping;
import org.consilium.room.domain.Allowance;
import org.consilium.room.domain.Closing;
import org.consilium.room.domain.Refused;
import org.consilium.room.domain.RoomRefusal;
import org.consilium.room.domain.Sight;
import org.consilium.room.domain.Visitor;
import org.consilium.room.domain.Wish;
import org.jboss.logging.Logger;

/**
 * One socket of one person in one room: reads their frames within limits and answers each.
 *
 * <p>Reading never blocks; wishes run one after the other on the given executor.
 */
final class Visit {
    private static final Logger LOG = Logger.getLogger(Visit.class);
    static final int SIGHTS_PER_SECOND = 30;
    static final int WISHES_PER_SECOND = 10;
    static final int MALFORMED_AT_MOST = 10;
    static final int EXCESS_AT_MOST = 600;
    static final int WISHES_WAITING_AT_MOST = 32;
    static final Duration SILENT_AT_MOST = Duration.ofSeconds(60);

    private final Visitor visitor;
    private final Person person;
    private final Gathering gathering;
    private final RoomKeeping keeping;
    private final ModelSight model;
    private final Peer peer;
    private final Frames frames;
    private final Executor worker;
    private final Clock clock;
    private final Allowance poses;
    private final Allowance pointers;
    private final Allowance wishes;
    private final Allowance complaints;
    private final AtomicInteger waiting = new AtomicInteger();
    private int malformed;
    private int excess;
    private volatile Instant heard;

    Visit(
            Visitor visitor,
            Person person,
            Gathering gathering,
            RoomKeeping keeping,
            ModelSight model,
            Peer peer,
            Frames frames,
            Executor worker,
            Clock clock) {
        this.visitor = visitor;
        this.person = person;
        this.gathering = gathering;
        this.keeping = keeping;
        this.model = model;
        this.peer = peer;
        this.frames = frames;
        this.worker = worker;
        this.clock = clock;
        this.poses = new Allowance(clock, SIGHTS_PER_SECOND, SIGHTS_PER_SECOND);
        this.pointers = new Allowance(clock, SIGHTS_PER_SECOND, SIGHTS_PER_SECOND);
        this.wishes = new Allowance(clock, WISHES_PER_SECOND, WISHES_PER_SECOND);
        this.complaints = new Allowance(clock, 1, 1);
        this.heard = clock.instant();
    }

    Visitor visitor() {
        return visitor;
    }

    Gathering gathering() {
        return gathering;
    }

    Peer peer() {
        return peer;
    }

    /** A sign of life. */
    void heard() {
        heard = clock.instant();
    }

    /** Closes a socket that has been silent for too long (rule H2). */
    void closeIfSilent() {
        if (heard.plus(SILENT_AT_MOST).isBefore(clock.instant())) {
            peer.close(Closing.IDLE);
        }
    }

    /** One text frame, in the order of arrival. */
    void received(String text) {
        heard();
        try {
            Inbound frame = frames.reader().read(text);
            if (frame instanceof Inbound.Ping) {
                pong();
            } else if (frame instanceof Inbound.Shown shown) {
                show(shown.sight());
            } else if (frame instanceof Inbound.Wished wished) {
                take(wished.wish());
            }
        } catch (RoomRefusal refusal) {
            refuse(frames.reader().refOf(text), refusal);
            countIfMalformed(refusal);
        }
    }

    /** A frame that is no text (rule B7). */
    void receivedBinary() {
        RoomRefusal refusal = new RoomRefusal(Refused.MALFORMED, "text frames only");
        refuse(Optional.empty(), refusal);
        countIfMalformed(refusal);
    }

    private void pong() {
        if (wishes.take()) {
            peer.send(frames.writer().pong());
        } else {
            tooFast();
        }
    }

    private void show(Sight sight) {
        Allowance allowance = sight instanceof Sight.Pose ? poses : pointers;
        if (!allowance.take()) {
            tooFast();
            return;
        }
        if (sight instanceof Sight.Pointer pointer) {
            pointer.at().ifPresent(at -> gathering.box().check(at, "at"));
        } else if (sight instanceof Sight.Look look) {
            gathering.box().checkSlice(look.slice());
        }
        gathering.show(visitor, peer, sight);
    }

    /** Sights in excess are dropped with one complaint a second; somebody who goes on is let go (rule B2). */
    private void tooFast() {
        if (complaints.take()) {
            refuse(Optional.empty(), new RoomRefusal(Refused.TOO_FAST, SIGHTS_PER_SECOND + " a second"));
        }
        if (++excess > EXCESS_AT_MOST) {
            peer.close(Closing.TOO_FAST);
        }
    }

    private void take(Wish wish) {
        if (!wishes.take() || waiting.get() >= WISHES_WAITING_AT_MOST) {
            throw new RoomRefusal(Refused.TOO_FAST, WISHES_PER_SECOND + " a second");
        }
        waiting.incrementAndGet();
        worker.execute(() -> carryOut(wish));
    }

    private void carryOut(Wish wish) {
        try {
            long seq = keeping.carryOut(gathering.room(), person, visitor, wish, gathering.told(), gathering.box());
            peer.send(frames.writer().ack(wish.ref(), seq));
            gathering.catchUp();
            if (wish instanceof Wish.CastVote) {
                model.of(gathering.room(), person)
                        .ifPresent(read -> peer.send(frames.writer().model(read)));
            }
        } catch (RoomRefusal refusal) {
            refuse(Optional.of(wish.ref()), refusal);
        } catch (Refusal refusal) {
            refuse(Optional.of(wish.ref()), new RoomRefusal(Refused.of(refusal.problem()), detail(refusal)));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "room wish failed case=%s", gathering.room());
            refuse(Optional.of(wish.ref()), new RoomRefusal(Refused.INTERNAL, ""));
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static String detail(Refusal refusal) {
        return refusal.arguments().isEmpty() ? "" : refusal.arguments().toString();
    }

    private void refuse(Optional<String> ref, RoomRefusal refusal) {
        peer.send(frames.writer().refused(ref, refusal));
    }

    private void countIfMalformed(RoomRefusal refusal) {
        if (refusal.reason() == Refused.TOO_FAST && ++excess > EXCESS_AT_MOST) {
            peer.close(Closing.TOO_FAST);
        }
        boolean counts = refusal.reason() == Refused.MALFORMED || refusal.reason() == Refused.UNKNOWN_TYPE;
        if (counts && ++malformed >= MALFORMED_AT_MOST) {
            peer.close(Closing.TOO_MANY_MALFORMED);
        }
    }

    /** How frames are read and written. */
    record Frames(FrameReader reader, FrameWriter writer) {}
}
