package org.consilium.rules.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.rules.ActionIntensity;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.PackResult;
import org.consilium.rules.replay.ManagementChange.Direction;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.Table;

/** Runs stored cases under two sets of tables and lists whose management differs. */
public final class TimeMachine {
    private final ConsensusRules before;
    private final ConsensusRules after;

    private TimeMachine(ConsensusRules before, ConsensusRules after) {
        this.before = before;
        this.after = after;
    }

    /** Compares the rules in force with the same rules after these tables were exchanged. */
    public static TimeMachine withTables(ConsensusRules inForce, List<Table> changed) {
        PlainTables tables = new PlainTables(inForce.tables());
        PlainTables exchanged = tables;
        for (Table table : changed) {
            exchanged = exchanged.with(table);
        }
        return new TimeMachine(ConsensusRules.over(tables), ConsensusRules.over(exchanged));
    }

    /** Cases whose result under one guideline changes. */
    public List<ManagementChange> replay(String pack, List<StoredCase> cases) {
        List<ManagementChange> changes = new ArrayList<>();
        for (StoredCase stored : cases) {
            PackResult old = before.evaluate(pack, stored.question());
            PackResult now = after.evaluate(pack, stored.question());
            change(stored.id(), old, now).ifPresent(changes::add);
        }
        return changes;
    }

    /** Cases whose result changes when one guideline takes the place of another, for example a later edition. */
    public List<ManagementChange> replay(String pack, String instead, List<StoredCase> cases) {
        List<ManagementChange> changes = new ArrayList<>();
        for (StoredCase stored : cases) {
            PackResult old = before.evaluate(pack, stored.question());
            PackResult now = after.evaluate(instead, stored.question());
            change(stored.id(), old, now).ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<ManagementChange> change(String caseId, PackResult old, PackResult now) {
        boolean same = old.ruling().outcome().equals(now.ruling().outcome())
                && old.ruling().action().equals(now.ruling().action());
        return same
                ? Optional.empty()
                : Optional.of(
                        new ManagementChange(caseId, now.pack(), old.ruling(), now.ruling(), direction(old, now)));
    }

    private Direction direction(PackResult old, PackResult now) {
        int then = intensity(old, before);
        int later = intensity(now, after);
        if (later == then) {
            return Direction.DIFFERENT;
        }
        return later > then ? Direction.MORE_INTENSIVE : Direction.LESS_INTENSIVE;
    }

    /** Twice the middle of the steps that the action allows, so that it stays whole. */
    private static int intensity(PackResult result, ConsensusRules rules) {
        ActionIntensity action = rules.action(result.ruling().action().orElse("READER_DECIDES"));
        return action.lowest() + action.highest();
    }
}
