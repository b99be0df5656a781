package org.consilium.rules.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.rules.table.Cell;
import org.consilium.rules.table.Column;
import org.consilium.rules.table.Condition;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.Table;

/**
 * One representative for every set of inputs that no cell of a column can tell apart.
 *
 * <p>Cells only compare with literals and bounds, so the bounds, the open intervals between them and the literals are
 * all there is to try: what holds for the representatives holds for every input.
 */
final class Atoms {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Atoms() {}

    /** Representatives per column, in column order. */
    static List<List<Fact>> of(Table table) {
        List<List<Fact>> atoms = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            atoms.add(column(table, i));
        }
        return atoms;
    }

    private static List<Fact> column(Table table, int index) {
        Column column = table.columns().get(index);
        List<Cell> cells = new ArrayList<>();
        column.domain().ifPresent(cells::add);
        table.rows().forEach(row -> cells.add(row.cells().get(index)));
        Set<Fact> found = new LinkedHashSet<>(literals(cells));
        switch (column.kind()) {
            case TRUTH -> found.addAll(List.of(Fact.of(true), Fact.of(false)));
            case NUMBER -> found.addAll(numbers(cells));
            case WHOLE -> found.addAll(wholeNumbers(cells));
            case TEXT -> {
                if (column.domain().isEmpty()) {
                    found.add(Fact.of("(anything else)"));
                }
            }
        }
        found.removeIf(fact -> !column.allows(fact));
        if (column.domain().isEmpty()) {
            found.remove(Fact.ABSENT);
        }
        return List.copyOf(found);
    }

    private static List<Fact> literals(List<Cell> cells) {
        List<Fact> found = new ArrayList<>();
        for (Cell cell : cells) {
            for (Condition condition : cell.conditions()) {
                if (condition instanceof Condition.Is literal) {
                    found.add(literal.value());
                }
            }
        }
        return found;
    }

    /** The whole numbers at, just below and just above every bound: between two bounds these are all there is to try. */
    private static List<Fact> wholeNumbers(List<Cell> cells) {
        TreeSet<BigDecimal> found = new TreeSet<>();
        for (Cell cell : cells) {
            for (BigDecimal bound : cell.boundaries()) {
                BigDecimal floor = bound.setScale(0, RoundingMode.FLOOR);
                for (int step = -1; step <= 2; step++) {
                    found.add(floor.add(BigDecimal.valueOf(step)));
                }
            }
        }
        return found.isEmpty()
                ? List.of(Fact.of(BigDecimal.ONE))
                : found.stream().<Fact>map(Fact::of).toList();
    }

    /** Every bound, a point between each two, and one beyond each end. */
    private static List<Fact> numbers(List<Cell> cells) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        cells.forEach(cell -> bounds.addAll(cell.boundaries()));
        if (bounds.isEmpty()) {
            return List.of(Fact.of(BigDecimal.ONE));
        }
        List<Fact> found = new ArrayList<>();
        found.add(Fact.of(bounds.first().subtract(BigDecimal.ONE)));
        for (BigDecimal bound : bounds) {
            found.add(Fact.of(bound));
            BigDecimal next = bounds.higher(bound);
            found.add(Fact.of(
                    next == null ? bound.add(BigDecimal.ONE) : bound.add(next).divide(TWO)));
        }
        return found;
    }
}
