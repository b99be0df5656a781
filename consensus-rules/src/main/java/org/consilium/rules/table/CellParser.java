package org.consilium.rules.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.rules.table.Condition.Edge;
import org.consilium.rules.table.TableRefusal.Code;

/**
 * Reads the unary tests that tables may use: literals, {@code null}, comparisons, ranges and {@code not(…)}.
 *
 * <p>The language is closed on purpose: a cell that needs more than this cannot be proven and is refused.
 */
public final class CellParser {
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[])");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]*)\"");

    private CellParser() {}

    /**
     * Reads one cell.
     *
     * @throws TableRefusal with code {@link Code#CELL} when the text is outside the language
     */
    public static Cell parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.equals("-")) {
            return new Cell.Anything();
        }
        Matcher negation = NEGATION.matcher(stripped);
        return negation.matches()
                ? new Cell.NoneOf(conditions(negation.group(1)))
                : new Cell.AnyOf(conditions(stripped));
    }

    private static List<Condition> conditions(String text) {
        List<Condition> found = new ArrayList<>();
        for (String part : split(text)) {
            found.add(condition(part.strip()));
        }
        return found;
    }

    /** Splits at commas outside quotation marks. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == ',' && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static Condition condition(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return comparison(comparison.group(1), new BigDecimal(comparison.group(2)));
        }
        Matcher range = RANGE.matcher(text);
        return range.matches() ? range(range, text) : new Condition.Is(literal(text));
    }

    private static Condition comparison(String operator, BigDecimal bound) {
        boolean lower = operator.startsWith(">");
        Edge edge = new Edge(bound, lower, operator.endsWith("="));
        return new Condition.Range(
                lower ? Optional.of(edge) : Optional.empty(), lower ? Optional.empty() : Optional.of(edge));
    }

    private static Condition range(Matcher range, String text) {
        Edge low = new Edge(new BigDecimal(range.group(2)), true, range.group(1).equals("["));
        Edge high =
                new Edge(new BigDecimal(range.group(3)), false, range.group(4).equals("]"));
        if (low.at().compareTo(high.at()) > 0) {
            throw new TableRefusal(Code.CELL, "range " + text + " is upside down");
        }
        return new Condition.Range(Optional.of(low), Optional.of(high));
    }

    /** Reads a literal: text in quotation marks, a number, {@code true}, {@code false} or {@code null}. */
    public static Fact literal(String text) {
        String stripped = text.strip();
        if (stripped.equals("true") || stripped.equals("false")) {
            return Fact.of(Boolean.parseBoolean(stripped));
        }
        if (stripped.equals("null")) {
            return Fact.ABSENT;
        }
        Matcher string = STRING.matcher(stripped);
        if (string.matches()) {
            return Fact.of(string.group(1));
        }
        if (stripped.matches(NUMBER)) {
            return Fact.of(new BigDecimal(stripped));
        }
        throw new TableRefusal(Code.CELL, "cell text <" + stripped + "> is not a literal, comparison, range or not(…)");
    }
}
