package org.consilium.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.consilium.clinical.InvalidFact;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.check.Defect;
import org.consilium.rules.check.TableCheck;
import org.consilium.rules.table.Csv;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;

/** A changed table on its way into force: proposed and checked by one person, put into force by another. */
public sealed interface TableChange {
    /** The table as it would be. */
    Table table();

    /** Who proposed it. */
    String proposedBy();

    /** Proposed and proven sound, not in force. */
    record Proposed(Table table, String proposedBy, Instant proposedAt, String reason) implements TableChange {
        /**
         * Puts the table into force.
         *
         * @throws InvalidFact when the same person would do both, or time would run backwards
         */
        public Active activate(String person, Instant at) {
            if (person.isBlank() || person.equals(proposedBy)) {
                throw new InvalidFact("activatedBy", person, "a person other than " + proposedBy);
            }
            if (at.isBefore(proposedAt)) {
                throw new InvalidFact("activatedAt", at.toString(), "not before " + proposedAt);
            }
            return new Active(table, proposedBy, proposedAt, reason, person, at);
        }
    }

    /** In force: the record that stays. */
    record Active(
            Table table, String proposedBy, Instant proposedAt, String reason, String activatedBy, Instant activatedAt)
            implements TableChange {}

    /**
     * Proposes a table in the place of one that is in force.
     *
     * @param dmn the file; safe, plain DMN with one table
     * @param cases its cases as text of {@code cases.csv}
     * @throws UnsoundTable when the checker finds a defect, or the table cannot take the other's place
     * @throws InvalidFact when nothing of that name is in force, or person or reason is missing
     * @throws org.consilium.rules.table.TableRefusal when the file is not a plain table
     */
    static Proposed propose(
            byte[] dmn, String cases, String person, Instant at, String reason, ConsensusRules inForce) {
        if (person.isBlank()) {
            throw new InvalidFact("proposedBy", person, "a person");
        }
        if (reason.isBlank()) {
            throw new InvalidFact("reason", reason, "a sentence that says why");
        }
        List<Table> tables = TableReader.read(dmn);
        if (tables.size() != 1) {
            throw new InvalidFact("tables", Integer.toString(tables.size()), "1 per change");
        }
        List<Defect> defects = new ArrayList<>(TableCheck.all(tables.get(0), Csv.read(cases)));
        defects.addAll(Replacement.misfits(inForce, tables.get(0)));
        if (!defects.isEmpty()) {
            throw new UnsoundTable(defects);
        }
        return new Proposed(tables.get(0), person, at, reason);
    }
}
