package org.consilium.room.adapter.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.consilium.room.domain.Numbered;
import org.consilium.room.domain.OperationText;

/** What a peer makes of the frames it gets: written from the protocol's text, not from the server's code. */
final class RoomClient {
    private long seq;
    private String phase = "";
    private int sitting;
    private final Map<String, String> people = new TreeMap<>();
    private final Map<String, String> marks = new TreeMap<>();
    private final TreeSet<String> votedFirst = new TreeSet<>();
    private final TreeSet<String> votedSecond = new TreeSet<>();
    private String first = "[]";
    private String second = "[]";
    private boolean welcomed;

    /** Somebody who joins an empty room and sees everything that was ever logged. */
    static RoomClient fromTheStart(List<Numbered> log) {
        RoomClient client = new RoomClient();
        client.got(new ObjectMapper()
                .valueToTree(Map.of(
                        "type",
                        "welcome",
                        "seq",
                        0,
                        "snapshot",
                        Map.of(
                                "phase", "CONVENED",
                                "sitting", 0,
                                "people", List.of(),
                                "marks", List.of(),
                                "voted", Map.of("first", List.of(), "second", List.of())),
                        "tail",
                        log.stream().map(OperationText::frame).toList())));
        return client;
    }

    void got(JsonNode frame) {
        String type = frame.get("type").asText();
        if (type.equals("welcome")) {
            welcome(frame);
        } else if (!welcomed) {
            throw new AssertionError("[J4] the first frame is welcome, not " + type);
        } else if (type.equals("op")) {
            operation(frame);
        }
    }

    long seq() {
        return seq;
    }

    boolean isWelcome() {
        return welcomed;
    }

    /** Everything that two peers who know the same number must agree on. */
    String known() {
        return String.join(
                "\n",
                Long.toString(seq),
                phase,
                Integer.toString(sitting),
                people.toString(),
                marks.toString(),
                votedFirst.toString(),
                votedSecond.toString(),
                first,
                second);
    }

    private void welcome(JsonNode frame) {
        welcomed = true;
        seq = frame.get("seq").asLong();
        JsonNode snapshot = frame.get("snapshot");
        phase = snapshot.get("phase").asText();
        sitting = snapshot.get("sitting").asInt();
        snapshot.get("people")
                .forEach(person -> people.put(person.get("personId").asText(), person.toString()));
        snapshot.get("marks").forEach(mark -> marks.put(mark.get("id").asText(), mark.toString()));
        snapshot.get("voted").get("first").forEach(person -> votedFirst.add(person.asText()));
        snapshot.get("voted").get("second").forEach(person -> votedSecond.add(person.asText()));
        if (snapshot.has("votes")) {
            first = snapshot.get("votes").get("first").toString();
            second = snapshot.get("votes").get("second").toString();
        }
        frame.get("tail").forEach(this::operation);
    }

    private void operation(JsonNode frame) {
        if (frame.get("seq").asLong() != seq + 1) {
            throw new AssertionError("[O2] after " + seq + " came " + frame.get("seq"));
        }
        seq++;
        String by = frame.get("by").asText();
        JsonNode op = frame.get("op");
        switch (op.get("kind").asText()) {
            case "joined" -> people.put(by, op.get("person").toString());
            case "left" -> people.remove(by);
            case "marked" ->
                marks.put(op.get("mark").get("id").asText(), op.get("mark").toString());
            case "unmarked" -> marks.remove(op.get("markId").asText());
            case "phase" -> phase(op);
            case "voted" -> (op.get("round").asInt() == 1 ? votedFirst : votedSecond).add(by);
            case "revealed" -> {
                phase = "DISCUSSION";
                first = op.get("votes").toString();
            }
            case "concluded" -> {
                phase = "CONCLUDED";
                second = op.get("votes").toString();
            }
            default -> throw new AssertionError("an operation of unknown kind " + op);
        }
    }

    private void phase(JsonNode op) {
        phase = op.get("phase").asText();
        if (op.get("sitting").asInt() > sitting) {
            sitting = op.get("sitting").asInt();
            votedFirst.clear();
            votedSecond.clear();
            first = "[]";
            second = "[]";
        }
    }
}
