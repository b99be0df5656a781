package org.consilium.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.Csv;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.consilium.rules.table.TableRefusal;
import org.junit.jupiter.api.Test;

/** Doctors every shipped table in every way, one at a time, and demands that the checker finds each; prints how many. */
class DoctoringFiguresTest {
    private static final Pattern RANGE =
            Pattern.compile("([\\[(])(-?\\d+(?:\\.\\d+)?)\\.\\.(-?\\d+(?:\\.\\d+)?)([\\])])");
    private static final Pattern COMPARISON = Pattern.compile("(&lt;=|&gt;=|&lt;|&gt;) (-?\\d+(?:\\.\\d+)?)");
    private static final PlainTables SHIPPED = PlainTables.of(ShippedTables.files());
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final List<String> missed = new ArrayList<>();
    private int removed;
    private int shifted;
    private int turned;
    private int repeated;
    private int harmless;

    @Test
    void every_doctored_table_is_found() {
        ShippedTables.folders().forEach(this::doctor);

        System.out.printf(
                "doctored tables: %d rows removed, %d bounds shifted, %d bounds opened or closed, %d rows repeated; %d of these"
                        + " answer every input as before; missed %d%n",
                removed, shifted, turned, repeated, harmless, missed.size());
        assertThat(missed).isEmpty();
        assertThat(List.of(removed, shifted, turned, repeated))
                .allSatisfy(count -> assertThat(count).isGreaterThan(100));
    }

    private void doctor(String folder) {
        String dmn = text(folder + "/table.dmn");
        List<Map<String, String>> cases = Csv.read(text(folder + "/cases.csv"));
        for (Row row : TableReader.read(ShippedTables.bytes(folder + "/table.dmn"))
                .get(0)
                .rows()) {
            int start = dmn.indexOf("      <rule id=\"" + row.id() + "\">");
            int end = dmn.indexOf("</rule>", start) + "</rule>\n".length();
            removed += demand(folder + ": removed " + row.id(), dmn.substring(0, start) + dmn.substring(end), cases);
            String twin = dmn.substring(start, end)
                    .replaceFirst("<rule id=\"[^\"]*\"", "<rule id=\"twin\"")
                    .replace("<text>\"" + row.id() + "\"</text>", "<text>\"twin\"</text>");
            repeated +=
                    demand(folder + ": repeated " + row.id(), dmn.substring(0, end) + twin + dmn.substring(end), cases);
        }
        bounds(folder, dmn, cases);
    }

    /** Only in cells of rows: the domains of inputs are stated, not proven. */
    private void bounds(String folder, String dmn, List<Map<String, String>> cases) {
        int rows = dmn.indexOf("<rule ");
        Matcher comparison = COMPARISON.matcher(dmn);
        while (comparison.find()) {
            if (comparison.start() > rows) {
                shifted += shift(folder, dmn, comparison, 2, cases);
                String other = comparison.group(1).endsWith("=")
                        ? comparison.group(1).replace("=", "")
                        : comparison.group(1) + "=";
                turned += demand(folder + ": turned " + comparison.group(), put(dmn, comparison, 1, other), cases);
            }
        }
        Matcher range = RANGE.matcher(dmn);
        while (range.find()) {
            if (range.start() > rows) {
                shifted += shift(folder, dmn, range, 2, cases);
                shifted += shift(folder, dmn, range, 3, cases);
                turned += demand(
                        folder + ": turned " + range.group(),
                        put(dmn, range, 1, range.group(1).equals("[") ? "(" : "["),
                        cases);
                turned += demand(
                        folder + ": turned " + range.group(),
                        put(dmn, range, 4, range.group(4).equals("]") ? ")" : "]"),
                        cases);
            }
        }
    }

    private int shift(String folder, String dmn, Matcher match, int group, List<Map<String, String>> cases) {
        BigDecimal bound = new BigDecimal(match.group(group));
        return demand(
                        folder + ": up " + match.group(),
                        put(dmn, match, group, bound.add(STEP).toPlainString()),
                        cases)
                + demand(
                        folder + ": down " + match.group(),
                        put(dmn, match, group, bound.subtract(STEP).toPlainString()),
                        cases);
    }

    private static String put(String dmn, Matcher match, int group, String text) {
        return dmn.substring(0, match.start(group)) + text + dmn.substring(match.end(group));
    }

    /** Behind an earlier row of a FIRST table a bound may move without any answer moving: that is proven, not believed. */
    private int demand(String what, String doctored, List<Map<String, String>> cases) {
        try {
            Table table =
                    TableReader.read(doctored.getBytes(StandardCharsets.UTF_8)).get(0);
            if (TableCheck.all(table, cases).isEmpty()) {
                if (answersAsBefore(table)) {
                    harmless++;
                } else {
                    missed.add(what);
                }
            }
        } catch (TableRefusal refused) {
            // A table that cannot even be read is found as well.
            return 1;
        }
        return 1;
    }

    /** Tries every combination of representatives of both tables. */
    private static boolean answersAsBefore(Table doctored) {
        Table shipped = SHIPPED.table(doctored.id());
        List<List<Fact>> atoms = new ArrayList<>();
        for (int i = 0; i < shipped.columns().size(); i++) {
            Set<Fact> both = new LinkedHashSet<>(Atoms.of(shipped).get(i));
            both.addAll(Atoms.of(doctored).get(i));
            atoms.add(List.copyOf(both));
        }
        return same(shipped, doctored, atoms, new LinkedHashMap<>());
    }

    private static boolean same(Table one, Table other, List<List<Fact>> atoms, Map<String, Fact> chosen) {
        int column = chosen.size();
        if (column == atoms.size()) {
            return one.decide(chosen).stream()
                    .map(Row::id)
                    .toList()
                    .equals(other.decide(chosen).stream().map(Row::id).toList());
        }
        String name = one.columns().get(column).name();
        for (Fact fact : atoms.get(column)) {
            Map<String, Fact> deeper = new LinkedHashMap<>(chosen);
            deeper.put(name, fact);
            if (!same(one, other, atoms, deeper)) {
                return false;
            }
        }
        return true;
    }

    private static String text(String path) {
        return new String(ShippedTables.bytes(path), StandardCharsets.UTF_8);
    }
}
