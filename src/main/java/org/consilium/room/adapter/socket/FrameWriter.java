package org.consilium.room.adapter.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.room.domain.Numbered;
import org.consilium.room.domain.OperationText;
import org.consilium.room.domain.RoomRefusal;
import org.consilium.room.domain.RoomState;
import org.consilium.room.domain.Sight;
import org.consilium.room.domain.Visitor;

/** Writes the closed list of frames that the server sends. */
final class FrameWriter {
    static final String PROTOCOL = "consilium.v1";

    private final ObjectMapper mapper;

    FrameWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String operation(Numbered numbered) {
        return text(OperationText.frame(numbered));
    }

    String ack(String ref, long seq) {
        return text(Map.of("type", "ack", "ref", ref, "seq", seq));
    }

    String refused(Optional<String> ref, RoomRefusal refusal) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", "refused");
        ref.ifPresent(name -> frame.put("ref", name));
        frame.put("code", refusal.reason().code());
        if (!refusal.detail().isEmpty()) {
            frame.put("detail", refusal.detail());
        }
        return text(frame);
    }

    String pong() {
        return "{\"type\":\"pong\"}";
    }

    /** The model's read, for somebody who may know it (rule V5). */
    String model(Map<String, Object> read) {
        return text(Map.of("type", "model", "read", read));
    }

    String gone(UUID person) {
        return text(Map.of("type", "presence", "personId", person.toString(), "gone", true));
    }

    String presence(UUID person, Sight sight) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", "presence");
        frame.put("personId", person.toString());
        if (sight instanceof Sight.Pose pose) {
            frame.put("head", limb(pose.head()));
            frame.put("hands", pose.hands().stream().map(FrameWriter::limb).toList());
            frame.put("device", pose.device());
        } else if (sight instanceof Sight.Pointer pointer) {
            frame.put("pointer", pointer.at().map(OperationText::of).orElse(null));
        } else if (sight instanceof Sight.Look look) {
            frame.put("look", Map.of("slice", look.slice(), "ww", look.windowWidth(), "wc", look.windowCentre()));
        }
        return text(frame);
    }

    /** The first frame that a peer gets (rules J4, J5). */
    String welcome(Visitor you, RoomState snapshot, List<Numbered> tail, Optional<Map<String, Object>> model) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", "welcome");
        frame.put("protocol", PROTOCOL);
        frame.put("you", you(you));
        frame.put("seq", snapshot.seq());
        frame.put("snapshot", snapshot(snapshot, model));
        frame.put("tail", tail.stream().map(OperationText::frame).toList());
        return text(frame);
    }

    private static Map<String, Object> you(Visitor visitor) {
        Map<String, Object> you = new LinkedHashMap<>(OperationText.of(visitor));
        you.put("canVote", visitor.standing().votes());
        you.put("canChair", visitor.standing().chairs());
        you.put("canMark", visitor.standing().marks());
        return you;
    }

    private static Map<String, Object> snapshot(RoomState state, Optional<Map<String, Object>> model) {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("phase", state.phase().name());
        snapshot.put("sitting", state.sitting());
        snapshot.put(
                "people",
                state.people().values().stream().map(OperationText::of).toList());
        snapshot.put(
                "marks", state.marks().values().stream().map(OperationText::of).toList());
        snapshot.put("voted", Map.of("first", names(state.votedFirst()), "second", names(state.votedSecond())));
        if (state.phase().firstVotesShown()) {
            snapshot.put(
                    "votes",
                    Map.of(
                            "first", OperationText.votes(state.first()),
                            "second", OperationText.votes(state.second())));
        }
        state.result().ifPresent(result -> snapshot.put("consensus", OperationText.of(result)));
        model.ifPresent(read -> snapshot.put("model", read));
        return snapshot;
    }

    private static List<String> names(java.util.Collection<UUID> people) {
        return people.stream().map(UUID::toString).toList();
    }

    private static Map<String, Object> limb(Sight.Limb limb) {
        return Map.of("p", limb.p(), "q", limb.q());
    }

    private String text(Map<String, ?> frame) {
        try {
            return mapper.writeValueAsString(frame);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a frame of the room cannot be written", broken);
        }
    }
}
