package org.consilium.rules.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.consilium.clinical.InvalidFact;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.SampleCases;
import org.consilium.rules.SourceMark;
import org.consilium.rules.check.Defect;
import org.consilium.rules.check.Defect.Kind;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;

/**
 * Whether a table can take the place of the one in force: asked the same questions, answering in words that the rest
 * of the rules understands.
 *
 * <p>Thresholds, rows and sentences are free; inputs, outputs, hit policy and the vocabulary are not.
 */
final class Replacement {
    private static final int TRIALS = 300;
    private static final Set<String> COMMON = Set.of("rule", "outcome", "action", "source", "en", "zh");

    private final Table before;
    private final Table after;
    private final List<Defect> misfits = new ArrayList<>();

    private Replacement(Table before, Table after) {
        this.before = before;
        this.after = after;
    }

    /** What does not fit; empty when the table can take the place. */
    static List<Defect> misfits(ConsensusRules inForce, Table after) {
        Table before = inForce.table(after.id())
                .orElseThrow(() -> new InvalidFact("table", after.id(), "a table of the rules in force"));
        Replacement replacement = new Replacement(before, after);
        replacement.frame();
        replacement.words(inForce);
        if (replacement.misfits.isEmpty()) {
            replacement.trial(inForce);
        }
        return replacement.misfits;
    }

    private void frame() {
        if (after.version().isBlank() || after.version().equals(before.version())) {
            misfit("its version must be stated and differ from " + before.version() + ", which is in force");
        }
        if (after.policy() != before.policy()) {
            misfit("its hit policy is " + after.policy() + ", in force is " + before.policy());
        }
        if (!shape(after).equals(shape(before))) {
            misfit("its inputs or their domains are not those in force");
        }
        if (!Set.copyOf(after.outputs()).equals(Set.copyOf(before.outputs()))) {
            misfit("its outputs are " + after.outputs() + ", in force are " + before.outputs());
        }
    }

    /** Labels may change; names, types and domains may not. */
    private static List<Object> shape(Table table) {
        return table.columns().stream()
                .<Object>map(column -> List.of(column.name(), column.kind(), column.domain()))
                .toList();
    }

    private void words(ConsensusRules inForce) {
        Set<String> actions = new HashSet<>();
        inForce.tables().forEach(table -> table.rows().forEach(row -> actions.add(row.output("action"))));
        inForce.table("workflow.action")
                .ifPresent(table -> table.rows().forEach(row -> actions.add(row.output("outcome"))));
        Set<String> outcomes = new HashSet<>();
        before.rows().forEach(row -> outcomes.add(row.output("outcome")));
        boolean numbers = outcomes.stream().allMatch(Replacement::isNumber);
        for (Row row : after.rows()) {
            source(row);
            more(row);
            if (!actions.contains(row.output("action"))) {
                misfit("row " + row.id() + " has the unknown action " + row.output("action"));
            }
            if (numbers ? !isNumber(row.output("outcome")) : !known(row, outcomes)) {
                misfit("row " + row.id() + " has the unknown outcome " + row.output("outcome"));
            }
        }
    }

    /** A word that leads nowhere further may be new: a category is only named, a step is looked for. */
    private static boolean known(Row row, Set<String> outcomes) {
        return outcomes.contains(row.output("outcome"))
                || (!row.output("action").isEmpty() && !row.output("outcome").isBlank());
    }

    /** Outputs that only this table has are read by the code behind it, which knows the words in force. */
    private void more(Row row) {
        for (String output : after.outputs()) {
            Set<String> known = new HashSet<>();
            before.rows().forEach(old -> known.add(old.output(output)));
            boolean numbers = known.stream().allMatch(text -> text.isEmpty() || isNumber(text));
            String value = row.output(output);
            boolean fits = numbers ? value.isEmpty() || isNumber(value) : known.contains(value);
            if (!COMMON.contains(output) && !fits) {
                misfit("row " + row.id() + " has the unknown " + output + " " + value);
            }
        }
    }

    private void source(Row row) {
        boolean marked = false;
        for (SourceMark mark : SourceMark.values()) {
            marked |= mark.code().equals(row.output("source"));
        }
        if (!marked) {
            misfit("row " + row.id() + " does not say how well it is founded");
        }
        if (row.output("en").isBlank() || row.output("zh").isBlank()) {
            misfit("row " + row.id() + " has no sentence in English or Chinese");
        }
    }

    /** The last word: generated cases under the rules as they would be. */
    private void trial(ConsensusRules inForce) {
        ConsensusRules changed = ConsensusRules.over(new PlainTables(inForce.tables()).with(after));
        Random random = new Random(TRIALS);
        for (int i = 0; i < TRIALS; i++) {
            try {
                changed.guidelines(SampleCases.next(random));
            } catch (InvalidFact impossible) {
                // A case that cannot exist needs no answer.
            } catch (RuntimeException broken) {
                misfit("generated case " + i + " can no longer be ruled on: " + broken.getMessage());
                return;
            }
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private void misfit(String message) {
        misfits.add(new Defect(Kind.MISFIT, after.id(), message, Map.of()));
    }
}
