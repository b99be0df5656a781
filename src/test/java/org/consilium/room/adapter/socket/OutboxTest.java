package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.consilium.room.domain.Closing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final List<String> written = new ArrayList<>();
    private final Deque<Runnable> underway = new ArrayDeque<>();
    private final List<Closing> closed = new ArrayList<>();
    private final Outbox outbox = new Outbox(new Outbox.Wire() {
        @Override
        public void write(String frame, Runnable done) {
            written.add(frame);
            underway.add(done);
        }

        @Override
        public void close(Closing why) {
            closed.add(why);
        }
    });

    @Test
    @DisplayName("[O2] frames go out one at a time and in order")
    void framesGoOutInOrder() {
        outbox.send("1");
        outbox.send("2");
        outbox.send("3");
        assertThat(written).containsExactly("1");
        flush();
        assertThat(written).containsExactly("1", "2", "3");
    }

    @Test
    @DisplayName("[B4] a peer for which 256 frames wait is closed as a slow consumer")
    void slowPeersAreClosed() {
        outbox.send("on its way");
        for (int i = 0; i < Outbox.FRAMES_AT_MOST; i++) {
            outbox.send("x");
        }
        assertThat(closed).isEmpty();
        outbox.send("one too many");
        assertThat(closed).containsExactly(Closing.SLOW_CONSUMER);
        flush();
        assertThat(written).containsExactly("on its way");
    }

    @Test
    @DisplayName("[B4] a peer for which a mebibyte waits is closed as a slow consumer")
    void heavyFramesCountByTheirLength() {
        outbox.send("on its way");
        outbox.send("x".repeat(Outbox.CHARACTERS_AT_MOST));
        assertThat(closed).isEmpty();
        outbox.send("y");
        assertThat(closed).containsExactly(Closing.SLOW_CONSUMER);
    }

    @Test
    @DisplayName("[P3] of a sight only the newest waits, and operations go first")
    void onlyTheNewestSightWaits() {
        outbox.send("1");
        outbox.show("pose", "old");
        outbox.show("pose", "new");
        outbox.show("look", "slice");
        outbox.send("2");
        flush();
        assertThat(written).containsExactly("1", "2", "new", "slice");
    }

    @Test
    @DisplayName("[P3] sights alone never close a peer")
    void sightsNeverCloseAPeer() {
        outbox.send("on its way");
        for (int i = 0; i < 100_000; i++) {
            outbox.show("pose:" + i % 1000, "x");
        }
        assertThat(closed).isEmpty();
        flush();
        assertThat(written).hasSize(1 + Outbox.SIGHTS_AT_MOST);
    }

    @Test
    void afterItsCloseNothingIsSent() {
        outbox.close(Closing.IDLE);
        outbox.send("late");
        outbox.close(Closing.TOO_FAST);
        assertThat(written).isEmpty();
        assertThat(closed).containsExactly(Closing.IDLE);
    }

    private void flush() {
        while (!underway.isEmpty()) {
            underway.poll().run();
        }
    }
}
