import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes the classes {@code Tag} and {@code UID} from the dictionary's fact tables; run by the build before compiling. */
final class ConstantsGenerator {
    private ConstantsGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Path facts = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]).resolve("org/consilium/dicom");
        Files.createDirectories(folder);
        write(
                folder.resolve("Tag.java"),
                "Tag",
                "Every attribute tag of PS3.6 and PS3.7 by its keyword; repeating groups by their first member.",
                constants(facts.resolve("attributes.txt"), ConstantsGenerator::tag));
        write(
                folder.resolve("UID.java"),
                "UID",
                "Every unique identifier of PS3.6 Annex A by its keyword.",
                constants(facts.resolve("uids.txt"), ConstantsGenerator::uid));
    }

    private static List<String> constants(Path table, Function<String[], String> constant) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String row : Files.readAllLines(table)) {
            if (!row.startsWith("#")) {
                lines.add(constant.apply(row.split("\\|", -1)));
            }
        }
        return lines;
    }

    private static String tag(String[] fields) {
        return "    /** " + fields[4] + ", " + fields[1] + ". */\n    public static final int " + fields[3] + " = 0x"
                + fields[0].replace('x', '0') + ";\n";
    }

    private static String uid(String[] fields) {
        return "    /** " + fields[3].replace("&", "&amp;") + ". */\n    public static final String " + fields[2] + " = \"" + fields[0]
                + "\";\n";
    }

    private static void write(Path file, String name, String purpose, List<String> constants) throws IOException {
        String text = "package org.consilium.dicom;\n\n/** " + purpose + " */\npublic final class " + name
                + " {\n    private " + name + "() {}\n\n" + String.join("\n", constants) + "}\n";
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
