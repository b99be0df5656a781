package org.consilium.rules.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.PackResult;
import org.consilium.rules.table.Column;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.Table;

/**
 * The smallest change of one fact at a time that would change a guideline's answer.
 *
 * <p>An answer depends on a number only through comparisons with the bounds printed in the tables, so trying the
 * places next to every bound is exact. Each witness is evaluated again by the rules themselves before it is returned.
 */
public final class Counterfactual {
    /** Distances from a bound at which a rounded number may change sides: to tenths and to whole numbers. */
    private static final List<BigDecimal> AROUND = List.of(
            new BigDecimal("-1"),
            new BigDecimal("-0.5"),
            new BigDecimal("-0.05"),
            BigDecimal.ZERO,
            new BigDecimal("0.05"),
            new BigDecimal("0.5"),
            BigDecimal.ONE);

    private final ConsensusRules rules;
    private final ConsensusRules search;

    /** Searches over the tables of these rules. */
    public Counterfactual(ConsensusRules rules) {
        this.rules = rules;
        this.search = ConsensusRules.over(new PlainTables(rules.tables()));
    }

    /**
     * One change that changes the answer.
     *
     * @param noduleId the nodule concerned; empty for the person or the study
     * @param change signed difference for numbers; empty for words
     */
    public record Witness(
            String fact,
            String unit,
            String noduleId,
            String from,
            String to,
            Optional<BigDecimal> change,
            String category,
            String action) {}

    /**
     * What was found.
     *
     * @param numbers for each number the smallest change that changes the answer
     * @param words every exchange of one word that changes the answer
     * @param radiusMm smallest change of the diameter that changes the answer; empty when none does
     * @param withinMeasurementError whether that radius lies within the error of measuring a diameter
     */
    public record Answer(
            PackResult original,
            List<Witness> numbers,
            List<Witness> words,
            Optional<BigDecimal> radiusMm,
            boolean withinMeasurementError) {
        public Answer {
            numbers = List.copyOf(numbers);
            words = List.copyOf(words);
        }
    }

    /** Looks at every fact of the case. */
    public Answer explore(String pack, GuidelineCase question) {
        PackResult original = rules.evaluate(pack, question);
        List<Witness> numbers = new ArrayList<>();
        for (Lever lever : Levers.of(question)) {
            smallest(pack, original, lever).ifPresent(numbers::add);
        }
        Optional<BigDecimal> radius = numbers.stream()
                .filter(witness -> witness.fact().equals("size"))
                .flatMap(witness -> witness.change().stream())
                .map(BigDecimal::abs)
                .min(Comparator.naturalOrder());
        boolean within = radius.map(value -> value.compareTo(error()) <= 0).orElse(false);
        return new Answer(original, numbers, words(pack, original, question), radius, within);
    }

    private BigDecimal error() {
        return new BigDecimal(rules.diameterError().outcome());
    }

    private List<Witness> words(String pack, PackResult original, GuidelineCase question) {
        List<Witness> found = new ArrayList<>();
        for (Switches.Switch change : Switches.of(question)) {
            changed(pack, original, change.changed())
                    .ifPresent(result -> found.add(new Witness(
                            change.name(),
                            "",
                            change.noduleId(),
                            change.from(),
                            change.to(),
                            Optional.empty(),
                            result.ruling().outcome(),
                            result.ruling().action().orElse(""))));
        }
        return found;
    }

    private Optional<Witness> smallest(String pack, PackResult original, Lever lever) {
        for (BigDecimal value : candidates(pack, lever)) {
            Optional<PackResult> result = lever.at(value)
                    .filter(question ->
                            differs(search, pack, original, question).isPresent())
                    .flatMap(question -> changed(pack, original, question));
            if (result.isPresent()) {
                return Optional.of(witness(lever, value, result.get()));
            }
        }
        return Optional.empty();
    }

    private static Witness witness(Lever lever, BigDecimal value, PackResult result) {
        return new Witness(
                lever.name(),
                lever.unit(),
                lever.noduleId(),
                lever.value().toPlainString(),
                value.toPlainString(),
                Optional.of(value.subtract(lever.value())),
                result.ruling().outcome(),
                result.ruling().action().orElse(""));
    }

    /** Values next to a bound, nearest first. */
    private List<BigDecimal> candidates(String pack, Lever lever) {
        Set<BigDecimal> found = new LinkedHashSet<>();
        for (BigDecimal bound : bounds(pack, lever.columns())) {
            for (BigDecimal offset : lever.offsets()) {
                for (BigDecimal around : AROUND) {
                    BigDecimal steps = bound.subtract(offset)
                            .add(around)
                            .subtract(lever.value())
                            .divide(lever.step(), 10, RoundingMode.HALF_UP);
                    BigDecimal below = steps.setScale(0, RoundingMode.FLOOR);
                    for (int i = -1; i <= 2; i++) {
                        found.add(below.add(BigDecimal.valueOf(i)));
                    }
                }
            }
        }
        return found.stream()
                .filter(steps -> steps.signum() != 0)
                .sorted(Comparator.comparing(BigDecimal::abs))
                .map(steps -> lever.value().add(steps.multiply(lever.step())))
                .toList();
    }

    private Set<BigDecimal> bounds(String pack, Set<String> columns) {
        Set<BigDecimal> bounds = new TreeSet<>();
        // No change against the earlier study is a bound of its own.
        bounds.add(BigDecimal.ZERO);
        for (Table table : search.tables()) {
            if (table.id().startsWith(pack + ".") || table.id().equals("workflow.applicability")) {
                for (int i = 0; i < table.columns().size(); i++) {
                    collect(table, i, columns, bounds);
                }
            }
        }
        return bounds;
    }

    private static void collect(Table table, int index, Set<String> columns, Set<BigDecimal> bounds) {
        Column column = table.columns().get(index);
        if (columns.contains(column.name())) {
            table.rows().forEach(row -> bounds.addAll(row.cells().get(index).boundaries()));
        }
    }

    /** The other answer, as the rules themselves give it. */
    private Optional<PackResult> changed(String pack, PackResult original, GuidelineCase question) {
        return differs(rules, pack, original, question);
    }

    private static Optional<PackResult> differs(
            ConsensusRules rules, String pack, PackResult original, GuidelineCase question) {
        try {
            PackResult result = rules.evaluate(pack, question);
            return same(original, result) ? Optional.empty() : Optional.of(result);
        } catch (InvalidFact impossible) {
            return Optional.empty();
        }
    }

    private static boolean same(PackResult one, PackResult other) {
        return one.state() == other.state()
                && one.ruling().outcome().equals(other.ruling().outcome())
                && one.ruling().action().equals(other.ruling().action());
    }
}
