package org.consilium.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.rules.table.Cell;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.Table;

/** Which representative of every column each row accepts, asked once. */
final class Regions {
    private final List<List<Fact>> atoms;
    /** By column, then by row: numbers of the atoms that the row accepts. */
    private final List<List<BitSet>> accepted = new ArrayList<>();
    /** By column, then by atom: numbers of the rows that accept it. */
    private final List<List<BitSet>> accepting = new ArrayList<>();

    Regions(Table table, List<List<Fact>> atoms, Effort effort) {
        this.atoms = atoms;
        for (int column = 0; column < atoms.size(); column++) {
            int at = column;
            Map<Cell, BitSet> known = new HashMap<>();
            accepted.add(table.rows().stream()
                    .map(row ->
                            known.computeIfAbsent(row.cells().get(at), cell -> accepted(cell, atoms.get(at), effort)))
                    .toList());
            accepting.add(turned(accepted.get(column), atoms.get(column).size()));
        }
    }

    private static List<BitSet> turned(List<BitSet> byRow, int atoms) {
        List<BitSet> byAtom = new ArrayList<>();
        for (int atom = 0; atom < atoms; atom++) {
            byAtom.add(new BitSet(byRow.size()));
        }
        for (int row = 0; row < byRow.size(); row++) {
            int number = row;
            byRow.get(row).stream().forEach(atom -> byAtom.get(atom).set(number));
        }
        return byAtom;
    }

    private static BitSet accepted(Cell cell, List<Fact> facts, Effort effort) {
        effort.trials(facts.size());
        BitSet found = new BitSet(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            found.set(i, cell.accepts(facts.get(i)));
        }
        return found;
    }

    int columns() {
        return atoms.size();
    }

    /** Numbers of the atoms of a column that the row accepts; not to be changed. */
    BitSet of(int row, int column) {
        return accepted.get(column).get(row);
    }

    /** Numbers of the rows that accept an atom of a column; not to be changed. */
    BitSet accepting(int column, int atom) {
        return accepting.get(column).get(atom);
    }

    /** Whether the row accepts every atom of the column. */
    boolean isWhole(int row, int column) {
        return of(row, column).cardinality() == atoms.get(column).size();
    }

    /** Everything: all atoms of every column. */
    List<BitSet> whole() {
        return atoms.stream()
                .map(facts -> {
                    BitSet all = new BitSet(facts.size());
                    all.set(0, facts.size());
                    return all;
                })
                .toList();
    }

    /** What a row accepts, column by column. */
    List<BitSet> of(int row) {
        return IntStream.range(0, columns()).mapToObj(column -> of(row, column)).toList();
    }

    Fact atom(int column, int number) {
        return atoms.get(column).get(number);
    }

    /** Columns that tell most rows apart first. */
    List<Integer> bySelectivity(int rows) {
        return IntStream.range(0, columns())
                .boxed()
                .sorted(Comparator.comparingDouble(column -> meanShare(column, rows)))
                .toList();
    }

    private double meanShare(int column, int rows) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> (double) of(row, column).cardinality()
                        / Math.max(1, atoms.get(column).size()))
                .average()
                .orElse(1);
    }

    /** An input that both rows accept, in column order. */
    Optional<List<Fact>> common(int one, int two, List<Integer> order) {
        for (int column : order) {
            if (!of(one, column).intersects(of(two, column))) {
                return Optional.empty();
            }
        }
        return Optional.of(IntStream.range(0, columns())
                .mapToObj(column -> {
                    BitSet both = (BitSet) of(one, column).clone();
                    both.and(of(two, column));
                    return atom(column, both.nextSetBit(0));
                })
                .toList());
    }
}
