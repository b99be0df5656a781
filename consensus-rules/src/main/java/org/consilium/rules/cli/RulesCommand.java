package org.consilium.rules.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The command line: {@code check FILE…}, {@code run CASES.csv}, {@code evaluate name=value…}, {@code list}.
 *
 * <p>Exit status 0 when all is well, 1 when something failed its check, 2 when the command could not be carried out.
 */
public final class RulesCommand {
    static final int WELL = 0;
    static final int FAILED = 1;
    static final int UNUSABLE = 2;

    private RulesCommand() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    /** Carries the command out and returns the exit status. */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            return usage(out);
        }
        List<String> rest = arguments.subList(1, arguments.size());
        try {
            return switch (arguments.get(0)) {
                case "check" -> CheckCommand.run(rest, out);
                case "run" -> RunCommand.run(rest, out);
                case "evaluate" -> EvaluateCommand.run(rest, out);
                case "list" -> ListCommand.run(out);
                case "bench" -> BenchCommand.run(out);
                default -> usage(out);
            };
        } catch (IOException broken) {
            out.println("cannot read " + broken.getMessage());
            return UNUSABLE;
        }
    }

    private static int usage(PrintStream out) {
        Arrays.asList(
                        "usage: rules check [FILE.dmn ...]    prove decision tables; without files the shipped ones",
                        "       rules run CASES.csv           run golden cases, pass or fail per row",
                        "       rules evaluate NAME=VALUE ... one case in the words of the golden-case columns",
                        "       rules list                    packs and tables with their editions",
                        "       rules bench                   measure speed")
                .forEach(out::println);
        return UNUSABLE;
    }
}
