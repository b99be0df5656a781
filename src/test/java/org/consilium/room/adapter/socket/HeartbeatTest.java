package org.consilium.room.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.panel.domain.APanel.CASE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.room.RoomEcho;
import org.consilium.room.RoomKeeping;
import org.consilium.room.domain.Closing;
import org.consilium.room.domain.InMemoryAttendance;
import org.consilium.room.domain.InMemoryRoomLog;
import org.consilium.room.domain.PatientBox;
import org.consilium.room.domain.RoomLog;
import org.consilium.room.domain.TablePanel;
import org.consilium.room.domain.Visitor;
import org.consilium.testing.HandClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long a socket may be silent (chapter H), on a clock that a hand moves. */
class HeartbeatTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int JUST_WITHIN = 59_000;
    private static final int TOO_LONG = 61_000;

    private final HandClock clock = new HandClock();
    private final List<String> heard = new ArrayList<>();
    private final Visit visit = visit();

    @Test
    @DisplayName("[H1] a ping is answered with a pong")
    void pings() {
        visit.received("{\"type\":\"ping\"}");
        assertThat(heard).containsExactly("{\"type\":\"pong\"}");
    }

    @Test
    @DisplayName("[H2] a socket from which nothing came for 60 s is closed as idle")
    void silence() {
        clock.forwardMillis(JUST_WITHIN);
        visit.closeIfSilent();
        assertThat(heard).isEmpty();
        clock.forwardMillis(TOO_LONG - JUST_WITHIN);
        visit.closeIfSilent();
        assertThat(heard).containsExactly(Closing.IDLE.reason());
    }

    @Test
    @DisplayName("[H2] a pong to the server's own ping is a sign of life")
    void pongs() {
        clock.forwardMillis(JUST_WITHIN);
        visit.heard();
        clock.forwardMillis(JUST_WITHIN);
        visit.closeIfSilent();
        assertThat(heard).isEmpty();
    }

    private Visit visit() {
        RoomLog log = new InMemoryRoomLog();
        RoomKeeping keeping = new RoomKeeping(
                log,
                new TablePanel(new RoomEcho(log)),
                (id, person) -> false,
                new InMemoryAttendance(),
                (a, b, c, d) -> {},
                clock);
        Visit.Frames frames = new Visit.Frames(new FrameReader(MAPPER), new FrameWriter(MAPPER));
        Person person = new Person(new UUID(1, 6), "p", "Dr. P", Set.of(Role.COORDINATOR), Optional.empty());
        VoxelGrid grid = new VoxelGrid(
                50, 50, 50, 1, 1, 1, new PatientPoint(0, 0, 0), VoxelGrid.Axis.TO_LEFT, VoxelGrid.Axis.TO_BACK);
        Gathering gathering = new Gathering(CASE, log, frames.writer(), new PatientBox(grid));
        Visitor visitor = new Visitor(person.id(), person.displayName(), Visitor.Standing.COORDINATOR);
        return new Visit(
                visitor,
                person,
                gathering,
                keeping,
                (id, who) -> Optional.empty(),
                new Ear(),
                frames,
                Runnable::run,
                clock);
    }

    private final class Ear implements Peer {
        @Override
        public void send(String frame) {
            heard.add(frame);
        }

        @Override
        public void show(String key, String frame) {
            heard.add(frame);
        }

        @Override
        public void close(Closing why) {
            heard.add(why.reason());
        }
    }
}
