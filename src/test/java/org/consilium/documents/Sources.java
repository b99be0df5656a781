package org.consilium.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's documents and the sources of its tests, from the folder that this module lies in. */
final class Sources {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private Sources() {}

    static String document(String name) {
        return text(PROJECT.resolve("docs").resolve(name));
    }

    /** The text of each test class of all modules, by the class's simple name. */
    static Map<String, String> tests() {
        Map<String, String> tests = new TreeMap<>();
        Stream.of("consensus-rules/src/test", "dicom-pipeline/src/test", "nodule-model/src/test", "src/test")
                .map(PROJECT::resolve)
                .forEach(folder -> gather(folder, tests));
        return tests;
    }

    /** Names in backquotes. */
    static Set<String> named(String cell) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static void gather(Path folder, Map<String, String> tests) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> tests.merge(
                            file.getFileName().toString().replace(".java", ""), text(file), String::concat));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
