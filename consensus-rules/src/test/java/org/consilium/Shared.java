package org.consilium;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reference material that lies beside the repository; tests that need it are skipped where it is absent. */
public final class Shared {
    private Shared() {}

    /** Text of a file below the shared folder. */
    public static String text(String file) {
        Path path = root().resolve(file);
        assumeTrue(Files.exists(path), "skipped: no shared file " + file);
        try {
            return Files.readString(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path root() {
        String stated = System.getProperty("consilium.shared", "");
        if (!stated.isEmpty()) {
            return Path.of(stated);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/clinical"))) {
                return at.resolve("shared");
            }
        }
        return Path.of("shared");
    }
}
