package org.consilium.rules.check;

import org.consilium.rules.table.TableRefusal;
import org.consilium.rules.table.TableRefusal.Code;

/**
 * Counts the steps of a proof and ends one that would not end in seconds: gaps are as hard to find as any puzzle, and a
 * table made to be hard must not hold a server.
 */
final class Effort {
    /** The hardest shipped table takes a few thousand. */
    private static final long STEPS = 4_000_000;
    /** Asking whether a cell fits a value is a thousand times cheaper than a step of the search. */
    private static final long TRIALS = 150_000_000;

    private final String table;
    private long steps = STEPS;
    private long trials = TRIALS;

    Effort(String table) {
        this.table = table;
    }

    /** One more step of a search. */
    void step() {
        steps--;
        require(steps >= 0, STEPS + " steps");
    }

    /** So many more cells are asked. */
    void trials(long more) {
        trials -= more;
        require(trials >= 0, TRIALS + " trials of cells");
    }

    private void require(boolean within, String limit) {
        if (!within) {
            throw new TableRefusal(
                    Code.TOO_HARD, "table " + table + " cannot be proven within " + limit + "; split it");
        }
    }
}
