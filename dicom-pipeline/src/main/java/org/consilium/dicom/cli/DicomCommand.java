package org.consilium.dicom.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.consilium.dicom.DicomRefusal;

/** The {@code dicom} command: exit status 0 when done, 1 when refused, 2 when called wrongly. */
public final class DicomCommand {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    /** Everything it can do; a new subcommand is one line here. */
    private static final List<Subcommand> SUBCOMMANDS = List.of(
            new DumpSubcommand(),
            new PixelsSubcommand(),
            new ConformanceSubcommand(),
            new CheckSubcommand(Clock.system(ZoneId.systemDefault())),
            new SendSubcommand());

    private DicomCommand() {}

    public static void main(String[] arguments) {
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), output, errors);
        output.flush();
        System.exit(status);
    }

    /** Runs the command without ending the process. */
    static int run(List<String> arguments, PrintStream output, PrintStream errors) {
        if (arguments.equals(List.of("help")) || arguments.equals(List.of("--help"))) {
            explain(output);
            return 0;
        }
        try {
            return find(arguments).run(arguments.subList(1, arguments.size()), output);
        } catch (UsageError misuse) {
            errors.println(misuse.getMessage());
            explain(errors);
            return MISUSED;
        } catch (DicomRefusal refusal) {
            errors.println("refused: " + refusal.getMessage());
            return REFUSED;
        } catch (NoSuchFileException missing) {
            errors.println("refused: no such file");
            return REFUSED;
        } catch (IOException unreadable) {
            errors.println("refused: cannot be read or written ("
                    + unreadable.getClass().getSimpleName() + ")");
            return REFUSED;
        }
    }

    private static void explain(PrintStream target) {
        SUBCOMMANDS.forEach(each -> target.println("  dicom " + each.name() + " " + each.usage()));
    }

    private static Subcommand find(List<String> arguments) {
        String wanted = arguments.isEmpty() ? "" : arguments.get(0);
        return SUBCOMMANDS.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageError("say what to do:"));
    }
}
