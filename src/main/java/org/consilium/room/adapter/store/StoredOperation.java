package org.consilium.room.adapter.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.panel.Phase;
import org.consilium.panel.Round;
import org.consilium.room.domain.Mark;
import org.consilium.room.domain.Operation;
import org.consilium.room.domain.ShownVote;
import org.consilium.room.domain.Visitor;

/** Reads operations as {@link org.consilium.room.domain.OperationText} writes them. */
final class StoredOperation {
    private static final Map<String, Function<JsonNode, Operation>> KINDS = Map.of(
            "joined", stored -> new Operation.Joined(visitor(stored.required("person"))),
            "left", stored -> new Operation.Left(),
            "marked", stored -> new Operation.Marked(mark(stored.required("mark"))),
            "unmarked", stored -> new Operation.Unmarked(text(stored, "markId")),
            "phase",
                    stored -> new Operation.PhaseEntered(
                            Phase.valueOf(text(stored, "phase")),
                            stored.required("sitting").asInt()),
            "voted",
                    stored -> new Operation.Voted(
                            Round.numbered(stored.required("round").asInt())),
            "revealed", stored -> new Operation.Revealed(votes(stored.required("votes"))),
            "concluded",
                    stored -> new Operation.Concluded(
                            votes(stored.required("votes")), result(stored.required("consensus"))));

    private StoredOperation() {}

    static Operation read(JsonNode stored) {
        String kind = text(stored, "kind");
        return Optional.ofNullable(KINDS.get(kind))
                .orElseThrow(() -> new IllegalStateException("the log holds an operation of unknown kind " + kind))
                .apply(stored);
    }

    private static Visitor visitor(JsonNode stored) {
        return new Visitor(
                id(stored, "personId"), text(stored, "displayName"), Visitor.Standing.valueOf(text(stored, "seat")));
    }

    private static Mark mark(JsonNode stored) {
        return new Mark(
                text(stored, "id"),
                id(stored, "by"),
                Mark.Kind.valueOf(text(stored, "kind")),
                point(stored.required("at")),
                Optional.ofNullable(stored.get("to")).map(StoredOperation::point),
                optional(stored, "text"));
    }

    private static PatientPoint point(JsonNode stored) {
        return new PatientPoint(
                stored.required(0).asDouble(),
                stored.required(1).asDouble(),
                stored.required(2).asDouble());
    }

    private static List<ShownVote> votes(JsonNode stored) {
        List<ShownVote> votes = new ArrayList<>();
        stored.forEach(vote -> votes.add(vote(vote)));
        return votes;
    }

    private static ShownVote vote(JsonNode stored) {
        JsonNode months = stored.path("intervalMonths");
        return new ShownVote(
                id(stored, "personId"),
                text(stored, "seat"),
                text(stored, "plan"),
                months.isInt() ? OptionalInt.of(months.asInt()) : OptionalInt.empty(),
                new BigDecimal(text(stored, "probability")),
                stored.required("confidence").asInt(),
                text(stored, "reason"));
    }

    private static Operation.Result result(JsonNode stored) {
        return new Operation.Result(
                stored.required("quorate").asBoolean(),
                stored.required("reached").asBoolean(),
                optional(stored, "plan"),
                new BigDecimal(text(stored, "share")),
                text(stored, "ruleId"));
    }

    private static String text(JsonNode stored, String name) {
        return stored.required(name).asText();
    }

    private static Optional<String> optional(JsonNode stored, String name) {
        return Optional.ofNullable(stored.get(name)).map(JsonNode::asText);
    }

    private static UUID id(JsonNode stored, String name) {
        return UUID.fromString(text(stored, name));
    }
}
