package org.consilium.rules.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.GoldenRun;
import org.consilium.rules.GoldenRun.Line;
import org.consilium.rules.table.TableRefusal;

/** {@code run}: golden cases, one line each, totals per pack at the end. */
final class RunCommand {
    private RunCommand() {}

    static int run(List<String> files, PrintStream out) throws IOException {
        if (files.size() != 1) {
            out.println("run needs one file of golden cases");
            return RulesCommand.UNUSABLE;
        }
        try {
            return run(files.get(0), Files.readString(Path.of(files.get(0))), out);
        } catch (TableRefusal refused) {
            out.println("REFUSED " + files.get(0) + " [" + refused.code() + "] " + refused.getMessage());
        } catch (CharacterCodingException other) {
            out.println("REFUSED " + files.get(0) + ": it is not UTF-8 text");
        }
        return RulesCommand.UNUSABLE;
    }

    private static int run(String file, String csv, PrintStream out) {
        List<String> missing = GoldenRun.missingColumns(csv);
        if (!missing.isEmpty()) {
            out.println("REFUSED " + file + ": no column " + String.join(", ", missing)
                    + "; columns are separated by commas, flags by semicolons");
            return RulesCommand.UNUSABLE;
        }
        List<String> unread = GoldenRun.unreadColumns(csv);
        if (!unread.isEmpty()) {
            out.println("NOTE  not read, because the format has no such column: " + String.join(", ", unread));
        }
        List<Line> lines = new GoldenRun(ConsensusRules.shipped()).run(csv);
        if (lines.isEmpty()) {
            out.println("no cases in " + file);
            return RulesCommand.UNUSABLE;
        }
        lines.forEach(line -> print(line, out));
        totals(lines, out);
        return lines.stream().allMatch(Line::passed) ? RulesCommand.WELL : RulesCommand.FAILED;
    }

    private static void print(Line line, PrintStream out) {
        String verdict = line.passed() ? "PASS" : "FAIL";
        String note = line.passed()
                ? ""
                : "  expected " + line.expected() + (line.management() ? "  (only the category word differs)" : "");
        out.println(verdict + "  " + line.id() + "  " + line.pack() + "  " + line.got() + note);
    }

    private static void totals(List<Line> lines, PrintStream out) {
        Map<String, List<Line>> packs = new TreeMap<>();
        lines.forEach(line ->
                packs.computeIfAbsent(line.pack(), pack -> new ArrayList<>()).add(line));
        packs.forEach((pack, its) -> out.println(total(pack, its)));
        out.println(total("all", lines));
    }

    private static String total(String name, List<Line> lines) {
        long passed = lines.stream().filter(Line::passed).count();
        return "TOTAL " + name + ": " + passed + " of " + lines.size() + " passed";
    }
}
