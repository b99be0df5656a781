package org.consilium.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the annotated nodules lie on this machine, when they do. */
public final class SharedData {
    private SharedData() {}

    /** The folder of data sets: system property {@code consilium.shared}, or {@code shared/data} beside a parent folder. */
    public static Optional<Path> folder() {
        String property = System.getProperty("consilium.shared", "");
        if (!property.isBlank()) {
            return Optional.of(Path.of(property, "data")).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
