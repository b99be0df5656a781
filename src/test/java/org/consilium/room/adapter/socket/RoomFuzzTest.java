package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random peers on two nodes against the real room and the real panel; the seed is the test's name. */
@Tag("R-ROOM")
class RoomFuzzTest {
    private static final Map<String, Integer> HAPPENED = new TreeMap<>();
    private static final int STEPS = 3000;

    @ParameterizedTest(name = "[J4] [J5] [O1] [O2] [O5] [V2] [V4] seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 20260304, 4711, 31337, 271828})
    void peersAgreeAndSecretsStaySecret(long seed) {
        FuzzedRoom room = new FuzzedRoom(seed);
        for (int i = 0; i < STEPS; i++) {
            room.step();
        }
        room.settle();
        String truth = room.truth();
        assertThat(room.peers())
                .isNotEmpty()
                .allSatisfy(peer -> assertThat(peer.client().known()).isEqualTo(truth));
        room.happened().forEach((what, times) -> HAPPENED.merge(what, times, Integer::sum));
    }

    @AfterAll
    static void theFuzzDidSomething() {
        assertThat(HAPPENED)
                .containsKeys(
                        "op joined",
                        "op left",
                        "op marked",
                        "op unmarked",
                        "op phase",
                        "op voted",
                        "op revealed",
                        "op concluded",
                        "ack",
                        "presence",
                        "pong",
                        "convened again",
                        "refused out-of-bounds",
                        "refused out-of-phase",
                        "refused already-voted",
                        "refused forbidden",
                        "refused no-such-mark",
                        "refused too-fast");
        assertThat(HAPPENED.get("op voted")).isGreaterThan(100);
    }
}
