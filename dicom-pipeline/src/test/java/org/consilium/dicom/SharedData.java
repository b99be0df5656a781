package org.consilium.dicom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds test data that lies beside the project and is no part of it; tests that need it skip where it is absent. */
public final class SharedData {
    private SharedData() {}

    /** A file under {@code shared/data}, looked for in {@code consilium.shared} or beside any parent folder. */
    public static Optional<Path> file(String name) {
        return folder().map(folder -> folder.resolve("data").resolve(name)).filter(Files::exists);
    }

    private static Optional<Path> folder() {
        String configured = System.getProperty("consilium.shared");
        if (configured != null) {
            return Optional.of(Path.of(configured));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return Optional.of(at.resolve("shared"));
            }
        }
        return Optional.empty();
    }
}
