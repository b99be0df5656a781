package org.consilium.room.adapter.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.consilium.intake.CaseId;
import org.consilium.room.domain.Numbered;
import org.consilium.room.domain.PatientBox;
import org.consilium.room.domain.RoomLog;
import org.consilium.room.domain.RoomState;
import org.consilium.room.domain.Sight;
import org.consilium.room.domain.Visitor;

/**
 * Everybody who is in one room through this node, and the room's state as far as they have been told.
 *
 * <p>Operations come from the log alone, whoever wrote them and on whichever node: one way in, so one order for all
 * (rules O2, N1). Sights go from peer to peer without the log and without its lock.
 */
final class Gathering {
    private static final int BATCH = 500;

    private final CaseId room;
    private final RoomLog log;
    private final FrameWriter writer;
    private final PatientBox box;
    private final CopyOnWriteArrayList<Seated> peers = new CopyOnWriteArrayList<>();
    private RoomState told = RoomState.EMPTY;

    Gathering(CaseId room, RoomLog log, FrameWriter writer, PatientBox box) {
        this.room = room;
        this.log = log;
        this.writer = writer;
        this.box = box;
    }

    CaseId room() {
        return room;
    }

    PatientBox box() {
        return box;
    }

    /** The state that every peer here has been told. */
    synchronized RoomState told() {
        return told;
    }

    /** Reads what is new in the log and tells every peer. */
    synchronized void catchUp() {
        tell(news());
    }

    /** Welcomes a peer with the state that the others were told and the tail that they are told now (rule J5). */
    synchronized void welcome(Visitor visitor, Peer peer, Supplier<Optional<Map<String, Object>>> model) {
        if (peers.isEmpty()) {
            catchUp();
        }
        RoomState snapshot = told;
        List<Numbered> tail = news();
        tell(tail);
        peer.send(writer.welcome(visitor, snapshot, tail, model.get()));
        peers.add(new Seated(visitor, peer));
    }

    /** Lets a peer go; true where it was the last of its person here. */
    boolean leave(UUID person, Peer peer) {
        peers.removeIf(seated -> seated.peer() == peer);
        boolean last =
                peers.stream().noneMatch(seated -> seated.visitor().personId().equals(person));
        if (last) {
            String frame = writer.gone(person);
            others(peer).forEach(other -> other.peer().show("gone:" + person, frame));
        }
        return last;
    }

    boolean isEmpty() {
        return peers.isEmpty();
    }

    /** Shows a sight to everybody but the peer it comes from (rule P2). */
    void show(Visitor from, Peer source, Sight sight) {
        String frame = writer.presence(from.personId(), sight);
        String key = sight.getClass().getSimpleName() + ":" + from.personId();
        others(source).forEach(other -> other.peer().show(key, frame));
    }

    private List<Seated> others(Peer source) {
        return peers.stream().filter(seated -> seated.peer() != source).toList();
    }

    private List<Numbered> news() {
        List<Numbered> news = new ArrayList<>();
        long from = told.seq();
        while (true) {
            List<Numbered> more = log.after(room, from + news.size(), BATCH);
            news.addAll(more);
            if (more.size() < BATCH) {
                return news;
            }
        }
    }

    private void tell(List<Numbered> news) {
        for (Numbered next : news) {
            told = told.after(next);
            String frame = writer.operation(next);
            peers.forEach(seated -> seated.peer().send(frame));
        }
    }

    /** A visitor and one of their sockets. */
    private record Seated(Visitor visitor, Peer peer) {}
}
