package org.consilium.rules.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One input cell of a row: any value, one of several conditions, or none of them. */
public sealed interface Cell {
    /** Whether the value fits the cell. */
    boolean accepts(Fact fact);

    /** The conditions written in the cell. */
    List<Condition> conditions();

    /** Numbers at which the answer may change, ascending. */
    default SortedSet<BigDecimal> boundaries() {
        TreeSet<BigDecimal> found = new TreeSet<>();
        conditions().forEach(condition -> condition.edges().forEach(edge -> found.add(edge.at())));
        return found;
    }

    record Anything() implements Cell {
        @Override
        public boolean accepts(Fact fact) {
            return true;
        }

        @Override
        public List<Condition> conditions() {
            return List.of();
        }
    }

    record AnyOf(List<Condition> conditions) implements Cell {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean accepts(Fact fact) {
            for (Condition condition : conditions) {
                if (condition.accepts(fact)) {
                    return true;
                }
            }
            return false;
        }
    }

    record NoneOf(List<Condition> conditions) implements Cell {
        public NoneOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean accepts(Fact fact) {
            for (Condition condition : conditions) {
                if (condition.accepts(fact)) {
                    return false;
                }
            }
            return true;
        }
    }
}
