package org.consilium.room.adapter.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.consilium.clinical.Plan;
import org.consilium.panel.Ballot;
import org.consilium.panel.Round;
import org.consilium.problem.Refusal;
import org.consilium.room.domain.Mark;
import org.consilium.room.domain.Refused;
import org.consilium.room.domain.RoomRefusal;
import org.consilium.room.domain.Sight;
import org.consilium.room.domain.Wish;

/** Reads the closed list of frames that peers may send (rules B5, B6). */
final class FrameReader {
    private static final Map<String, Function<Fields, Inbound>> TYPES = Map.of(
            "ping", fields -> new Inbound.Ping(),
            "pose", fields -> new Inbound.Shown(pose(fields)),
            "pointer", fields -> new Inbound.Shown(new Sight.Pointer(fields.optionalPoint("at"))),
            "look",
                    fields -> new Inbound.Shown(
                            new Sight.Look(fields.whole("slice"), fields.number("ww"), fields.number("wc"))),
            "mark", fields -> new Inbound.Wished(mark(fields)),
            "unmark", fields -> new Inbound.Wished(new Wish.RemoveMark(fields.ref(), fields.text("markId", 32))),
            "vote", fields -> new Inbound.Wished(vote(fields)),
            "reveal", fields -> new Inbound.Wished(new Wish.Reveal(fields.ref())),
            "second-round", fields -> new Inbound.Wished(new Wish.OpenSecondRound(fields.ref())),
            "conclude", fields -> new Inbound.Wished(new Wish.Conclude(fields.ref())));

    private final ObjectReader reader;

    FrameReader(ObjectMapper mapper) {
        this.reader = mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** @throws RoomRefusal {@code malformed}, {@code unknown-type}, {@code invalid-input}, {@code out-of-bounds} */
    Inbound read(String text) {
        Fields fields = new Fields(tree(text));
        String type = fields.text("type", 32);
        return Optional.ofNullable(TYPES.get(type))
                .orElseThrow(() -> new RoomRefusal(Refused.UNKNOWN_TYPE, ""))
                .apply(fields);
    }

    /** The ref of a frame that was refused, where one can be made out. */
    Optional<String> refOf(String text) {
        try {
            JsonNode ref = tree(text).path("ref");
            return ref.isTextual() && ref.asText().length() <= Fields.REF_AT_MOST
                    ? Optional.of(ref.asText())
                    : Optional.empty();
        } catch (RoomRefusal notEvenJson) {
            return Optional.empty();
        }
    }

    private JsonNode tree(String text) {
        try {
            JsonNode tree = reader.readValue(text);
            if (tree == null || !tree.isObject()) {
                throw new RoomRefusal(Refused.MALFORMED, "a JSON object");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw new RoomRefusal(Refused.MALFORMED, "JSON");
        }
    }

    private static Sight.Pose pose(Fields fields) {
        return new Sight.Pose(fields.limb("head"), fields.limbs("hands"), fields.device("device"));
    }

    private static Wish.SetMark mark(Fields fields) {
        return new Wish.SetMark(
                fields.ref(),
                fields.constant("kind", Mark.Kind.class),
                fields.point("at"),
                fields.optionalPoint("to"),
                fields.optionalText("text", Mark.TEXT_AT_MOST));
    }

    private static Wish.CastVote vote(Fields fields) {
        try {
            OptionalInt months = fields.optionalWhole("intervalMonths");
            Ballot ballot = new Ballot(
                    fields.constant("plan", Plan.class),
                    months,
                    fields.decimal("probability"),
                    fields.whole("confidence"),
                    fields.text("reason", 2000));
            return new Wish.CastVote(fields.ref(), Round.numbered(fields.whole("round")), ballot);
        } catch (Refusal refused) {
            throw new RoomRefusal(
                    Refused.of(refused.problem()),
                    refused.arguments().get("field") + ": "
                            + refused.arguments().get("bound"));
        }
    }
}
