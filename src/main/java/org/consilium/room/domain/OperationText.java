package org.consilium.room.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.panel.Phase;
import org.consilium.panel.Round;

/** Operations and what they hold as they are written on the wire and in the log: JSON-able maps. */
public final class OperationText {
    private OperationText() {}

    /** The frame that tells a peer of an operation. */
    public static Map<String, Object> frame(Numbered numbered) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", "op");
        frame.put("seq", numbered.seq());
        frame.put("at", numbered.at().toString());
        frame.put("by", numbered.by().toString());
        frame.put("op", of(numbered.operation()));
        return frame;
    }

    /** The operation by itself, its kind first. */
    public static Map<String, Object> of(Operation operation) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("kind", operation.kind());
        if (operation instanceof Operation.Joined joined) {
            text.put("person", of(joined.visitor()));
        } else if (operation instanceof Operation.Marked marked) {
            text.put("mark", of(marked.mark()));
        } else if (operation instanceof Operation.Unmarked unmarked) {
            text.put("markId", unmarked.markId());
        } else if (operation instanceof Operation.PhaseEntered entered) {
            text.put("phase", entered.phase().name());
            text.put("sitting", entered.sitting());
        } else if (operation instanceof Operation.Voted voted) {
            text.put("round", voted.round().number());
        } else if (operation instanceof Operation.Revealed revealed) {
            text.put("phase", Phase.DISCUSSION.name());
            text.put("round", Round.FIRST.number());
            text.put("votes", votes(revealed.first()));
        } else if (operation instanceof Operation.Concluded concluded) {
            text.put("phase", Phase.CONCLUDED.name());
            text.put("round", Round.SECOND.number());
            text.put("votes", votes(concluded.second()));
            text.put("consensus", of(concluded.result()));
        }
        return text;
    }

    /** Somebody in the room. */
    public static Map<String, Object> of(Visitor visitor) {
        return Map.of(
                "personId", visitor.personId().toString(),
                "displayName", visitor.displayName(),
                "seat", visitor.standing().name());
    }

    /** A mark; coordinates as three millimetres. */
    public static Map<String, Object> of(Mark mark) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("id", mark.id());
        text.put("by", mark.by().toString());
        text.put("kind", mark.kind().name());
        text.put("at", of(mark.at()));
        mark.to().ifPresent(to -> text.put("to", of(to)));
        mark.text().ifPresent(words -> text.put("text", words));
        return text;
    }

    public static List<Double> of(PatientPoint point) {
        return List.of(point.xMm(), point.yMm(), point.zMm());
    }

    public static List<Map<String, Object>> votes(List<ShownVote> votes) {
        return votes.stream().map(OperationText::of).toList();
    }

    public static Map<String, Object> of(Operation.Result result) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("quorate", result.quorate());
        text.put("reached", result.reached());
        result.plan().ifPresent(plan -> text.put("plan", plan));
        text.put("share", result.share());
        text.put("ruleId", result.ruleId());
        return text;
    }

    private static Map<String, Object> of(ShownVote vote) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("personId", vote.personId().toString());
        text.put("seat", vote.seat());
        text.put("plan", vote.plan());
        vote.intervalMonths().ifPresent(months -> text.put("intervalMonths", months));
        text.put("probability", vote.probability());
        text.put("confidence", vote.confidence());
        text.put("reason", vote.reason());
        return text;
    }
}
