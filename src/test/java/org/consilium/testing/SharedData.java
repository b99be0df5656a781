package org.consilium.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real data that may lie beside the project: {@code shared/}, or where {@code -Dconsilium.shared} says. */
public final class SharedData {
    private SharedData() {}

    /** A file of it, where it is at hand. */
    public static Optional<Path> find(String name) {
        String stated = System.getProperty("consilium.shared");
        if (stated != null) {
            return Optional.of(Path.of(stated, name)).filter(Files::exists);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
