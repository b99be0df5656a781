package org.consilium.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.UniqueIdentifiers;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.pixel.SampleDigest;

/** Judges every file of a manifest ({@code path}, {@code pixel_md5}) and writes the verdicts as a table. */
final class ConformanceSubcommand implements Subcommand {
    @Override
    public String name() {
        return "conformance";
    }

    @Override
    public String usage() {
        return "MANIFEST.csv";
    }

    @Override
    public int run(List<String> arguments, PrintStream output) throws IOException {
        if (arguments.size() != 1) {
            throw new UsageError("conformance takes one manifest");
        }
        Path manifest = Path.of(arguments.get(0));
        List<String> rows = Files.readAllLines(manifest);
        List<String> header = Arrays.asList(rows.get(0).split(",", -1));
        int path = header.indexOf("path");
        // Counted from the end, because an earlier column may hold commas.
        int md5 = header.size() - header.indexOf("pixel_md5");
        Map<String, Integer> counts = new TreeMap<>();
        output.println("| file | transfer syntax | verdict |");
        output.println("|---|---|---|");
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",", -1);
            String file = fields[path];
            String expected = fields.length >= md5 ? fields[fields.length - md5] : "";
            Verdict verdict = judge(manifest.resolveSibling(file), expected);
            output.println("| " + file + " | " + verdict.transferSyntax() + " | " + verdict.text() + " |");
            counts.merge(verdict.text().split(":")[0], 1, Integer::sum);
        }
        output.println();
        counts.forEach((verdict, count) -> output.println("- " + verdict + ": " + count));
        return 0;
    }

    private record Verdict(String transferSyntax, String text) {}

    private static Verdict judge(Path file, String expected) throws IOException {
        String transferSyntax = "";
        try {
            DicomObject object = new CoreDicomReader().read(file, ReadScope.WHOLE);
            transferSyntax = UniqueIdentifiers.find(object.transferSyntax())
                    .map(UniqueIdentifiers.Entry::keyword)
                    .orElse("");
            String actual = SampleDigest.md5(object);
            return new Verdict(transferSyntax, compared(actual, expected));
        } catch (DicomRefusal refusal) {
            return refusal.code() == Code.NO_PIXEL_DATA
                    ? new Verdict(transferSyntax, "read, no pixel data")
                    : new Verdict(transferSyntax, "refused: " + refusal.getMessage());
        }
    }

    private static String compared(String actual, String expected) {
        if (expected.isEmpty()) {
            return "decoded, nothing recorded to compare with";
        }
        return actual.equals(expected)
                ? "decoded to the recorded pixels"
                : "decoded, samples differ from the recorded ones";
    }
}
