package org.consilium.room.adapter.socket;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.consilium.access.Person;
import org.consilium.access.RevokedSessions;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.room.RoomKeeping;
import org.consilium.room.domain.Attendance;
import org.consilium.room.domain.Closing;
import org.consilium.room.domain.PatientBox;
import org.consilium.room.domain.RoomLog;
import org.consilium.room.domain.Visitor;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Every room that people are in through this node, and every socket. */
@ApplicationScoped
class RoomNode {
    private final UUID node = UUID.randomUUID();
    private final Map<CaseId, Gathering> rooms = new ConcurrentHashMap<>();
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final RoomKeeping keeping;
    private final RevokedSessions sessions;
    private final RoomLog log;
    private final Instance<CaseImages> images;
    private final ModelSight model;
    private final Executor threads;
    private final Clock clock;
    private final Visit.Frames frames;

    RoomNode(
            RoomKeeping keeping,
            RevokedSessions sessions,
            RoomLog log,
            Instance<CaseImages> images,
            CaseModelSight model,
            ManagedExecutor threads,
            ObjectMapper mapper,
            Clock clock) {
        this.keeping = keeping;
        this.sessions = sessions;
        this.log = log;
        this.images = images;
        this.model = model;
        this.threads = threads;
        this.clock = clock;
        this.frames = new Visit.Frames(new FrameReader(mapper), new FrameWriter(mapper));
    }

    /**
     * Lets somebody in; call from a worker thread.
     *
     * @throws org.consilium.problem.Refusal {@code not-found}, {@code forbidden}
     */
    void open(String socket, CaseId room, Person person, Optional<String> tokenId, Peer peer) {
        Visitor visitor = keeping.admit(room, person);
        Gathering gathering = gathering(room);
        Visit visit = new Visit(visitor, person, gathering, keeping, model, peer, frames, new InTurn(threads), clock);
        synchronized (gathering) {
            keeping.join(room, visitor, node);
            gathering.welcome(visitor, peer, () -> model.of(room, person));
            visits.put(socket, visit);
            tokenId.ifPresent(id -> tokens.put(socket, id));
        }
    }

    Optional<Visit> visit(String socket) {
        return Optional.ofNullable(visits.get(socket));
    }

    /** A socket is gone; call from a worker thread. */
    void closed(String socket) {
        tokens.remove(socket);
        Visit visit = visits.remove(socket);
        if (visit == null) {
            return;
        }
        Gathering gathering = visit.gathering();
        synchronized (gathering) {
            if (gathering.leave(visit.visitor().personId(), visit.peer())) {
                keeping.leave(gathering.room(), visit.visitor().personId(), node);
                gathering.catchUp();
            }
        }
    }

    /** Tells the peers what was logged by others, on this node or another (rule N1). */
    void catchUp() {
        List<CaseId> inUse = rooms.values().stream()
                .filter(gathering -> !gathering.isEmpty())
                .map(Gathering::room)
                .toList();
        if (inUse.isEmpty()) {
            return;
        }
        log.newest(inUse).forEach((room, seq) -> {
            Gathering gathering = rooms.get(room);
            if (gathering != null && gathering.told().seq() < seq) {
                gathering.catchUp();
            }
        });
    }

    /** Says that this node lives, lets silent and signed-out sockets go, and strikes out whoever was here through a dead node. */
    void beat() {
        visits.values().forEach(Visit::closeIfSilent);
        closeSignedOut();
        if (!visits.isEmpty() && keeping.alive(node) < here().size()) {
            here().forEach(visit -> keeping.join(visit.gathering().room(), visit.visitor(), node));
        }
        for (Attendance.Entry entry : keeping.silent()) {
            keeping.leave(entry.room(), entry.person(), entry.node());
        }
    }

    /** A session that was ended elsewhere ends here too (rule J8). */
    private void closeSignedOut() {
        if (tokens.isEmpty()) {
            return;
        }
        Set<String> ended = sessions.revokedAmong(Set.copyOf(tokens.values()));
        tokens.forEach((socket, token) -> {
            Visit visit = visits.get(socket);
            if (visit != null && ended.contains(token)) {
                visit.peer().close(Closing.NOT_SIGNED_IN);
            }
        });
    }

    /** The node stops: everybody leaves. */
    void stop() {
        Set.copyOf(visits.keySet()).forEach(this::closed);
    }

    /** One visit of each person in each room. */
    private Collection<Visit> here() {
        return visits.values().stream()
                .collect(Collectors.toMap(
                        visit ->
                                visit.gathering().room() + "/" + visit.visitor().personId(),
                        visit -> visit,
                        (one, other) -> one))
                .values();
    }

    /** Finding the box of a CT may take seconds: other rooms must not wait for it. */
    private Gathering gathering(CaseId room) {
        Gathering known = rooms.get(room);
        if (known != null) {
            return known;
        }
        PatientBox box = new PatientBox(images.get().volume(room).grid());
        Gathering fresh = new Gathering(room, log, frames.writer(), box);
        Gathering faster = rooms.putIfAbsent(room, fresh);
        return faster == null ? fresh : faster;
    }
}
