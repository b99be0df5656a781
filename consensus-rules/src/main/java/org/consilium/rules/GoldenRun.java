package org.consilium.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.clinical.Coded;
import org.consilium.clinical.InvalidFact;
import org.consilium.rules.table.Csv;

/** Runs a golden-cases file and says of each line whether the rules answer as it demands. */
public final class GoldenRun {
    private final ConsensusRules rules;

    public GoldenRun(ConsensusRules rules) {
        this.rules = rules;
    }

    /**
     * One line's result.
     *
     * @param got category and management, or the refusal
     */
    public record Line(String id, String pack, boolean category, boolean management, String expected, String got) {
        /** Whether category and management are both as demanded. */
        public boolean passed() {
            return category && management;
        }
    }

    /** Columns of the file that the format does not have. */
    public static List<String> unreadColumns(String csv) {
        List<Map<String, String>> lines = read(csv);
        return lines.isEmpty() ? List.of() : GoldenCase.unread(lines.get(0));
    }

    /** Columns that no line can do without and this file does not have. */
    public static List<String> missingColumns(String csv) {
        List<Map<String, String>> lines = read(csv);
        return lines.isEmpty()
                ? List.of()
                : GoldenCase.NEEDED.stream()
                        .filter(column -> !lines.get(0).containsKey(column))
                        .toList();
    }

    /** Lines by the names of the columns; capitals and blanks make no other name. */
    private static List<Map<String, String>> read(String csv) {
        return Csv.read(csv).stream().map(GoldenRun::spelled).toList();
    }

    private static Map<String, String> spelled(Map<String, String> line) {
        Map<String, String> spelled = new LinkedHashMap<>();
        line.forEach((name, text) -> spelled.put(Coded.spelled(name), text));
        return spelled;
    }

    /** Results in file order. */
    public List<Line> run(String csv) {
        List<Line> lines = new ArrayList<>();
        for (Map<String, String> line : read(csv)) {
            lines.add(run(line));
        }
        return lines;
    }

    private Line run(Map<String, String> line) {
        String expected =
                line.getOrDefault("expected_category", "") + " " + line.getOrDefault("expected_management", "");
        String id = line.getOrDefault("id", "");
        try {
            GoldenCase golden = GoldenCase.of(line);
            Ruling ruling = rules.evaluate(golden.pack(), golden.question()).ruling();
            String action = ruling.action().orElse("");
            return new Line(
                    id,
                    golden.pack(),
                    ruling.outcome().equals(AnswerWords.category(golden.pack(), golden.category())),
                    action.equals(AnswerWords.management(golden.pack(), golden.management())),
                    expected,
                    ruling.outcome() + " " + action + " by " + ruling.ruleId());
        } catch (InvalidFact refused) {
            return new Line(
                    id, line.getOrDefault("guideline", ""), false, false, expected, "refused: " + refused.getMessage());
        }
    }
}
