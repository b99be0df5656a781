package org.consilium.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.rules.table.Fact;

/** Looks for an input inside a region that none of the rows accepts; exact, by trying atoms column by column. */
final class Cover {
    /** More places than this are not remembered: memory counts too. */
    private static final int REMEMBERED = 200_000;

    private final Regions regions;
    private final List<BitSet> inside;
    private final int rows;
    private final Effort effort;
    private final Set<Visited> covered = new HashSet<>();
    private final List<List<Branch>> branches = new ArrayList<>();

    /** A place in the search that is known to be covered. */
    private record Visited(int column, BitSet alive) {}

    /** Atoms that the same rows accept, by one of them. */
    private record Branch(int atom, BitSet rows) {}

    /**
     * Prepares a search.
     *
     * @param inside numbers of the atoms to try, by column
     * @param rows only the first so many rows count
     */
    Cover(Regions regions, List<BitSet> inside, int rows, Effort effort) {
        this.regions = regions;
        this.inside = inside;
        this.rows = rows;
        this.effort = effort;
    }

    /** An input that no row accepts, in column order. */
    Optional<List<Fact>> hole() {
        if (inside.stream().anyMatch(BitSet::isEmpty)) {
            return Optional.empty();
        }
        for (int column = 0; column < regions.columns(); column++) {
            branches.add(branches(column));
        }
        BitSet all = new BitSet();
        all.set(0, rows);
        return search(0, all, new ArrayList<>());
    }

    private Optional<List<Fact>> search(int column, BitSet alive, List<Fact> chosen) {
        effort.step();
        if (alive.isEmpty()) {
            return Optional.of(completed(column, chosen));
        }
        if (column == regions.columns() || indifferent(column, alive) || covered.contains(new Visited(column, alive))) {
            return Optional.empty();
        }
        Set<BitSet> tried = new HashSet<>();
        for (Branch branch : branches.get(column)) {
            effort.step();
            BitSet left = (BitSet) alive.clone();
            left.and(branch.rows());
            if (tried.add(left)) {
                List<Fact> deeper = new ArrayList<>(chosen);
                deeper.add(regions.atom(column, branch.atom()));
                Optional<List<Fact>> hole = search(column + 1, left, deeper);
                if (hole.isPresent()) {
                    return hole;
                }
            }
        }
        if (covered.size() < REMEMBERED) {
            covered.add(new Visited(column, alive));
        }
        return Optional.empty();
    }

    /** Whether some row accepts whatever the remaining columns hold. */
    private boolean indifferent(int column, BitSet alive) {
        return alive.stream().anyMatch(row -> {
            for (int next = column; next < regions.columns(); next++) {
                if (!regions.isWhole(row, next)) {
                    return false;
                }
            }
            return true;
        });
    }

    private List<Branch> branches(int column) {
        Set<BitSet> seen = new HashSet<>();
        return inside.get(column).stream()
                .mapToObj(atom -> new Branch(atom, regions.accepting(column, atom)))
                .filter(branch -> seen.add(branch.rows()))
                .toList();
    }

    private List<Fact> completed(int column, List<Fact> chosen) {
        List<Fact> input = new ArrayList<>(chosen);
        for (int next = column; next < regions.columns(); next++) {
            input.add(regions.atom(next, inside.get(next).nextSetBit(0)));
        }
        return input;
    }
}
