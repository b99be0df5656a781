package org.consilium.room.adapter.socket;

import static org.consilium.panel.domain.APanel.CASE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.panel.Phase;
import org.consilium.panel.domain.APanel;
import org.consilium.panel.domain.CanonicalJson;
import org.consilium.room.RoomEcho;
import org.consilium.room.RoomKeeping;
import org.consilium.room.domain.Closing;
import org.consilium.room.domain.InMemoryAttendance;
import org.consilium.room.domain.InMemoryRoomLog;
import org.consilium.room.domain.OperationText;
import org.consilium.room.domain.PatientBox;
import org.consilium.room.domain.RoomLog;
import org.consilium.room.domain.TablePanel;
import org.consilium.room.domain.Visitor;
import org.consilium.testing.HandClock;

/** One room on two nodes with random peers: nothing moves unless the dice say so, so one seed is one story. */
final class FuzzedRoom {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Person> PEOPLE = List.of(
            person(APanel.CHAIR, Role.CHAIR),
            person(APanel.RADIOLOGIST, Role.RADIOLOGIST),
            person(APanel.SURGEON, Role.EXPERT),
            person(APanel.PATHOLOGIST, Role.EXPERT),
            person(new UUID(1, 5), Role.TERMINAL_DOCTOR),
            person(new UUID(1, 6), Role.COORDINATOR));

    private final Random dice;
    private final HandClock clock = new HandClock();
    private final RoomLog log = new InMemoryRoomLog();
    private final TablePanel panel = new TablePanel(new RoomEcho(log));
    private final RoomKeeping keeping = new RoomKeeping(
            log,
            panel,
            (id, person) -> person.is(Role.TERMINAL_DOCTOR),
            new InMemoryAttendance(),
            (a, b, c, d) -> {},
            clock);
    private final Visit.Frames frames = new Visit.Frames(new FrameReader(MAPPER), new FrameWriter(MAPPER));
    private final List<Node> nodes = List.of(new Node(), new Node());
    private final List<FuzzedPeer> peers = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private final FuzzedFrames says;

    FuzzedRoom(long seed) {
        dice = new Random(seed);
        says = new FuzzedFrames(dice);
    }

    void step() {
        int choice = dice.nextInt(100);
        if (choice < 8) {
            join();
        } else if (choice < 11) {
            leave();
        } else if (choice < 55) {
            send();
        } else if (choice < 75) {
            carryOut();
        } else if (choice < 90) {
            anyPeer().ifPresent(FuzzedPeer::deliverOne);
        } else if (choice < 95) {
            nodes.get(dice.nextInt(2)).gathering.catchUp();
        } else if (choice < 99) {
            clock.forwardMillis(dice.nextInt(800));
        } else if (panel.panel().phase() == Phase.CONCLUDED) {
            panel.convene();
            count("convened again");
        }
        uncover();
    }

    /** Lets everything come to rest. */
    void settle() {
        do {
            while (!work.isEmpty()) {
                carryOut();
            }
            nodes.forEach(node -> node.gathering.catchUp());
            peers.forEach(FuzzedPeer::deliverAll);
        } while (!work.isEmpty());
        uncover();
        String kept = log.after(CASE, 0, Integer.MAX_VALUE - 1).stream()
                .map(OperationText::frame)
                .toList()
                .toString();
        says.secrets().stream().filter(kept::contains).forEach(secret -> {
            throw new AssertionError("[V2] [V4] the log holds a secret: " + secret);
        });
    }

    List<FuzzedPeer> peers() {
        return peers;
    }

    Map<String, Integer> happened() {
        return happened;
    }

    /** The room as somebody knows it who joins now and sees everything from the start. */
    String truth() {
        return RoomClient.fromTheStart(log.after(CASE, 0, Integer.MAX_VALUE - 1))
                .known();
    }

    private void join() {
        if (peers.size() >= 14) {
            return;
        }
        Person person = PEOPLE.get(dice.nextInt(PEOPLE.size()));
        Node node = nodes.get(dice.nextInt(2));
        FuzzedPeer peer = new FuzzedPeer(node);
        Visitor visitor = keeping.admit(CASE, person);
        peer.outbox = new Outbox(peer);
        peer.visit = new Visit(
                visitor,
                person,
                node.gathering,
                keeping,
                (id, who) -> Optional.empty(),
                peer.outbox,
                frames,
                work::add,
                clock);
        keeping.join(CASE, visitor, node.id);
        node.gathering.welcome(visitor, peer.outbox, Optional::empty);
        peers.add(peer);
        count("joins");
    }

    private void leave() {
        anyPeer().ifPresent(this::gone);
    }

    private void gone(FuzzedPeer peer) {
        peers.remove(peer);
        peer.outbox.forget();
        Node node = peer.node;
        UUID person = peer.visit.visitor().personId();
        if (node.gathering.leave(person, peer.outbox)) {
            keeping.leave(CASE, person, node.id);
        }
        count("leaves");
    }

    private void send() {
        anyPeer()
                .ifPresent(peer ->
                        peer.visit.received(says.frame(peer.visit.visitor().personId())));
    }

    private void carryOut() {
        Runnable next = work.poll();
        if (next != null) {
            next.run();
        }
    }

    private Optional<FuzzedPeer> anyPeer() {
        return peers.isEmpty() ? Optional.empty() : Optional.of(peers.get(dice.nextInt(peers.size())));
    }

    /** What the panel has put on the table is no secret any more. */
    private void uncover() {
        Phase phase = panel.panel().phase();
        panel.panel().floor().votes().stream()
                .filter(vote -> vote.round().number() == 1 ? phase.firstVotesShown() : phase.secondVotesShown())
                .forEach(vote -> says.secrets().remove(vote.ballot().reason()));
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private static Person person(UUID id, String role) {
        return new Person(
                id,
                "p" + id.getLeastSignificantBits(),
                "Dr. " + id.getLeastSignificantBits(),
                Set.of(role),
                Optional.empty());
    }

    /** One server process. */
    private final class Node {
        private final UUID id = UUID.randomUUID();
        private final Gathering gathering = new Gathering(
                CASE,
                log,
                frames.writer(),
                new PatientBox(new VoxelGrid(
                        50,
                        50,
                        50,
                        1,
                        1,
                        1,
                        new PatientPoint(0, 0, 0),
                        VoxelGrid.Axis.TO_LEFT,
                        VoxelGrid.Axis.TO_BACK)));
    }

    /** One socket, whose network is a queue. */
    final class FuzzedPeer implements Outbox.Wire {
        private final Node node;
        private final RoomClient client = new RoomClient();
        private final Deque<Map.Entry<String, Runnable>> network = new ArrayDeque<>();
        private Outbox outbox;
        private Visit visit;

        private FuzzedPeer(Node node) {
            this.node = node;
        }

        RoomClient client() {
            return client;
        }

        @Override
        public void write(String frame, Runnable written) {
            uncover();
            for (String secret : frame.contains("secret-") ? says.secrets() : Set.<String>of()) {
                if (frame.contains(secret)) {
                    throw new AssertionError("[V2] [V4] a secret left the server: " + frame);
                }
            }
            network.add(Map.entry(frame, written));
        }

        @Override
        public void close(Closing why) {
            count("closed " + why.reason());
            work.add(() -> {
                if (peers.contains(this)) {
                    gone(this);
                }
            });
        }

        private void deliverOne() {
            Map.Entry<String, Runnable> next = network.poll();
            if (next != null) {
                got(next.getKey());
                next.getValue().run();
            }
        }

        private void deliverAll() {
            while (!network.isEmpty()) {
                deliverOne();
            }
        }

        private void got(String frame) {
            try {
                var tree = MAPPER.readTree(frame);
                client.got(tree);
                String kind = tree.get("type").asText();
                count(kind.equals("op") ? "op " + tree.get("op").get("kind").asText() : kind);
                if (kind.equals("refused")) {
                    count("refused " + tree.get("code").asText());
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
                throw new AssertionError("a frame is no JSON: " + CanonicalJson.sha256(frame), broken);
            }
        }
    }
}
