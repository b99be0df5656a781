package org.consilium.rules.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.consilium.rules.check.Defect.Kind;
import org.consilium.rules.table.Column;
import org.consilium.rules.table.Condition;
import org.consilium.rules.table.Condition.Edge;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** For every bound of every row: a case on the bound and one just across it, all other cells of the row fitting. */
final class BoundaryCheck {
    private static final BigDecimal FAR = new BigDecimal("1e30");

    private final Table table;
    private final List<List<Fact>> inputs;
    /** Every bound of each column. */
    private final List<NavigableSet<BigDecimal>> boundsOf = new ArrayList<>();

    private final List<Defect> defects = new ArrayList<>();

    BoundaryCheck(Table table, List<List<Fact>> inputs) {
        this.table = table;
        this.inputs = inputs;
        for (int column = 0; column < table.columns().size(); column++) {
            boundsOf.add(bounds(column));
        }
        for (Row row : table.rows()) {
            for (int column = 0; column < table.columns().size(); column++) {
                for (Condition condition : row.cells().get(column).conditions()) {
                    check(row, column, condition.edges());
                }
            }
        }
    }

    List<Defect> defects() {
        return defects;
    }

    private void check(Row row, int column, List<Edge> edges) {
        NavigableSet<BigDecimal> bounds = boundsOf.get(column);
        for (Edge edge : edges) {
            // Across the bound is outside for a bound that belongs, inside for one that does not.
            boolean below = edge.lower() == edge.belongs();
            BigDecimal limit = below ? bounds.lower(edge.at()) : bounds.higher(edge.at());
            Column tested = table.columns().get(column);
            BigDecimal probe =
                    tested.kind() == Column.Kind.WHOLE ? probe(edge.at(), null, below) : probe(edge.at(), limit, below);
            if (tested.allows(Fact.of(probe)) && tested.allows(Fact.of(edge.at()))) {
                require(row, column, edge.at(), edge.at(), edge.at());
                BigDecimal end = end(edge.at(), limit, below);
                require(row, column, edge.at(), below ? end : edge.at(), below ? edge.at() : end);
            }
        }
    }

    /** A point between the bound and its neighbour. */
    private static BigDecimal probe(BigDecimal at, @Nullable BigDecimal limit, boolean below) {
        if (limit == null) {
            return below ? at.subtract(BigDecimal.ONE) : at.add(BigDecimal.ONE);
        }
        return at.add(limit).divide(BigDecimal.valueOf(2));
    }

    /** The neighbouring bound, or a place far away where there is none. */
    private static BigDecimal end(BigDecimal at, @Nullable BigDecimal limit, boolean below) {
        if (limit != null) {
            return limit;
        }
        return below ? at.subtract(FAR) : at.add(FAR);
    }

    /**
     * Requires a case whose value lies on the point (low = high) or strictly between low and high.
     *
     * <p>Bounds at most 1 apart belong to whole numbers, which have nothing between them: there the neighbour counts.
     */
    private void require(Row row, int column, BigDecimal bound, BigDecimal low, BigDecimal high) {
        boolean found = inputs.stream()
                .anyMatch(input -> othersFit(row, column, input) && lies(input.get(column), bound, low, high));
        if (!found) {
            String name = table.columns().get(column).name();
            String side = low.compareTo(high) == 0 ? "on" : "just across";
            defects.add(new Defect(
                    Kind.BOUNDARY_NOT_TESTED,
                    table.id(),
                    "no case " + side + " the bound " + bound.toPlainString() + " of " + name + " in row " + row.id(),
                    Map.of()));
        }
    }

    private static boolean lies(Fact fact, BigDecimal bound, BigDecimal low, BigDecimal high) {
        if (!(fact instanceof Fact.Numeric number)) {
            return false;
        }
        BigDecimal value = number.value();
        if (low.compareTo(high) == 0) {
            return value.compareTo(bound) == 0;
        }
        if (high.subtract(low).compareTo(BigDecimal.ONE) <= 0) {
            return value.compareTo(bound) != 0 && value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
        }
        return value.compareTo(low) > 0 && value.compareTo(high) < 0;
    }

    private static boolean othersFit(Row row, int column, List<Fact> input) {
        for (int i = 0; i < input.size(); i++) {
            if (i != column && !row.cells().get(i).accepts(input.get(i))) {
                return false;
            }
        }
        return true;
    }

    private NavigableSet<BigDecimal> bounds(int column) {
        NavigableSet<BigDecimal> bounds = new TreeSet<>();
        table.rows().forEach(row -> bounds.addAll(row.cells().get(column).boundaries()));
        table.columns().get(column).domain().ifPresent(domain -> bounds.addAll(domain.boundaries()));
        return bounds;
    }
}
