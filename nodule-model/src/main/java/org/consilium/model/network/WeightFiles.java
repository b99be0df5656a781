package org.consilium.model.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A model's weights as one file a role, so that a part can be trained and registered without the others. */
public final class WeightFiles {
    private static final String ENDING = ".weights";
    /** Arrays whose names begin so belong to a role of their own; all others to the rating. */
    private static final Map<String, String> ROLES =
            Map.of("segment.", "border", "volume.", "volume", "detect", "filter");

    private WeightFiles() {}

    /** Writes {@code ROLE.weights} files into a folder and returns the registry's lines for them. */
    public static List<String> write(Weights weights, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Weights> parts = new LinkedHashMap<>();
        for (String name : weights.names()) {
            parts.computeIfAbsent(role(name), role -> new Weights()).put(name, weights.get(name));
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Weights> part : parts.entrySet()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.getValue().write(bytes);
            String file = part.getKey() + ENDING;
            Files.write(folder.resolve(file), bytes.toByteArray());
            lines.add(Registry.sha256(bytes.toByteArray()) + " " + part.getKey() + " " + file);
        }
        return lines;
    }

    private static String role(String array) {
        return ROLES.entrySet().stream()
                .filter(each -> array.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("rating");
    }

    /** Reads one file, or all weights files of a folder together. */
    public static Weights read(Path place) throws IOException {
        Weights all = new Weights();
        try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                all.addAll(Weights.parse(Files.readAllBytes(file)));
            }
        }
        return all;
    }
}
