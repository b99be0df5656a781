package org.consilium.rules.table;

import java.util.List;
import java.util.Map;
import org.consilium.rules.table.TableRefusal.Code;

/** Answers questions by named tables; the implementations must agree row for row. */
public interface Tables {
    /** Rows of the table that answer the inputs. */
    List<Row> decide(String tableId, Map<String, Fact> inputs);

    /** The table itself, for showing and for proofs. */
    Table table(String tableId);

    /** Ids of all tables, in a stable order. */
    List<String> ids();

    /** The tables as they are now, for several questions that the same ones must answer. */
    default Tables snapshot() {
        return this;
    }

    /** The one row that answers. */
    default Row one(String tableId, Map<String, Fact> inputs) {
        List<Row> rows = decide(tableId, inputs);
        if (rows.isEmpty()) {
            throw new TableRefusal(Code.NO_ROW, "table " + tableId + " has no row for this input");
        }
        return rows.get(0);
    }
}
