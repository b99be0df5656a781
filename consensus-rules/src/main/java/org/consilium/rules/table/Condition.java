package org.consilium.rules.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One alternative of a cell: a literal, {@code null}, or a range of numbers. */
public sealed interface Condition {
    /** Whether the value meets the condition. */
    boolean accepts(Fact fact);

    /** The numbers at which the answer may change. */
    default List<Edge> edges() {
        return List.of();
    }

    /** A bound of a range: {@code belongs} tells whether the bound itself is inside. */
    record Edge(BigDecimal at, boolean lower, boolean belongs) {}

    record Is(Fact value) implements Condition {
        @Override
        public boolean accepts(Fact fact) {
            return value.equals(fact);
        }

        @Override
        public List<Edge> edges() {
            return value instanceof Fact.Numeric number
                    ? List.of(new Edge(number.value(), true, true), new Edge(number.value(), false, true))
                    : List.of();
        }
    }

    record Range(Optional<Edge> lower, Optional<Edge> upper) implements Condition {
        @Override
        public boolean accepts(Fact fact) {
            return fact instanceof Fact.Numeric number && aboveLower(number.value()) && belowUpper(number.value());
        }

        private boolean aboveLower(BigDecimal value) {
            return lower.isEmpty() || sign(value, lower.get()) > 0;
        }

        private boolean belowUpper(BigDecimal value) {
            return upper.isEmpty() || sign(value, upper.get()) < 0;
        }

        /** Positive above the edge, negative below it; on the edge it counts as inside when the edge belongs. */
        private static int sign(BigDecimal value, Edge edge) {
            int compared = value.compareTo(edge.at());
            if (compared != 0) {
                return compared;
            }
            return edge.belongs() == edge.lower() ? 1 : -1;
        }

        @Override
        public List<Edge> edges() {
            return java.util.stream.Stream.concat(lower.stream(), upper.stream())
                    .toList();
        }
    }
}
