package org.consilium.rules.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.clinical.InvalidFact;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.GoldenCase;
import org.consilium.rules.PackResult;
import org.consilium.rules.Ruling;

/** {@code evaluate}: one case given as {@code column=value} words of the golden-case file. */
final class EvaluateCommand {
    private EvaluateCommand() {}

    static int run(List<String> words, PrintStream out) {
        Map<String, String> line = new LinkedHashMap<>(
                Map.of("guideline", "lungrads2022", "context", "screening", "status", "baseline", "finding", "none"));
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                out.println("<" + word + "> is not NAME=VALUE");
                return RulesCommand.UNUSABLE;
            }
            line.put(word.substring(0, equals), word.substring(equals + 1));
        }
        List<String> unknown = GoldenCase.unread(line);
        if (!unknown.isEmpty()) {
            out.println("REFUSED " + String.join(", ", unknown) + ": the format has no such column");
            return RulesCommand.UNUSABLE;
        }
        try {
            GoldenCase golden = GoldenCase.of(line);
            print(ConsensusRules.shipped().evaluate(golden.pack(), golden.question()), out);
            return RulesCommand.WELL;
        } catch (InvalidFact refused) {
            out.println("REFUSED " + refused.getMessage());
            return RulesCommand.UNUSABLE;
        }
    }

    private static void print(PackResult result, PrintStream out) {
        Ruling ruling = result.ruling();
        out.println(result.pack() + " (" + result.edition() + "): " + result.state());
        out.println(
                "category " + ruling.outcome() + ", action " + ruling.action().orElse("none") + ", rule "
                        + ruling.ruleId() + " [" + ruling.source().code() + "]");
        out.println(ruling.sentence().en());
        out.println(ruling.sentence().zh());
        result.flags().forEach(flag -> out.println("look at: " + flag));
        result.trail()
                .forEach(step -> out.println(
                        "  " + step.table() + " row " + step.row() + " " + step.ruleId() + " -> " + step.outcome()));
    }
}
