package org.consilium.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.rules.table.Cell;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.Row;

/** Looks for an input inside given atoms that none of the rows accepts; exact, by trying atoms column by column. */
final class Cover {
    private final List<List<Fact>> atoms;
    private final List<Row> rows;
    private final Set<Visited> covered = new HashSet<>();

    /** A place in the search that is known to be covered. */
    private record Visited(int column, BitSet alive) {}

    Cover(List<List<Fact>> atoms, List<Row> rows) {
        this.atoms = atoms;
        this.rows = rows;
    }

    /** An input that no row accepts, in column order. */
    Optional<List<Fact>> hole() {
        if (atoms.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        BitSet all = new BitSet();
        all.set(0, rows.size());
        return search(0, all, new ArrayList<>());
    }

    private Optional<List<Fact>> search(int column, BitSet alive, List<Fact> chosen) {
        if (alive.isEmpty()) {
            return Optional.of(completed(column, chosen));
        }
        if (column == atoms.size() || indifferent(column, alive) || covered.contains(new Visited(column, alive))) {
            return Optional.empty();
        }
        for (Map.Entry<BitSet, Fact> branch : branches(column, alive).entrySet()) {
            List<Fact> deeper = new ArrayList<>(chosen);
            deeper.add(branch.getValue());
            Optional<List<Fact>> hole = search(column + 1, branch.getKey(), deeper);
            if (hole.isPresent()) {
                return hole;
            }
        }
        covered.add(new Visited(column, alive));
        return Optional.empty();
    }

    /** Whether some row accepts whatever the remaining columns hold. */
    private boolean indifferent(int column, BitSet alive) {
        return alive.stream()
                .anyMatch(row -> rows.get(row).cells().stream().skip(column).allMatch(Cell.Anything.class::isInstance));
    }

    /** Rows that stay possible, each with one value that leaves just these. */
    private Map<BitSet, Fact> branches(int column, BitSet alive) {
        Map<BitSet, Fact> branches = new LinkedHashMap<>();
        for (Fact fact : atoms.get(column)) {
            BitSet left = new BitSet();
            alive.stream()
                    .filter(row -> rows.get(row).cells().get(column).accepts(fact))
                    .forEach(left::set);
            branches.putIfAbsent(left, fact);
        }
        return branches;
    }

    private List<Fact> completed(int column, List<Fact> chosen) {
        List<Fact> input = new ArrayList<>(chosen);
        for (int i = column; i < atoms.size(); i++) {
            input.add(atoms.get(i).get(0));
        }
        return input;
    }
}
