package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.consilium.server.start.DataFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret that pseudonyms, UIDs and date shifts are derived from: made once, kept with the other keys. Whoever has it can
 * tell which copy is whose; without it copies of one patient still belong together.
 */
@ApplicationScoped
class PseudonymKey {
    private static final int BYTES = 32;

    private final byte[] key;

    PseudonymKey(@ConfigProperty(name = "consilium.data", defaultValue = "data") String dataFolder, SecureRandom chance)
            throws IOException {
        DataFolder data = DataFolder.at(Path.of(dataFolder));
        Path file = data.privateFolder("keys").resolve("pseudonyms.key");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[BYTES];
            chance.nextBytes(fresh);
            data.writePrivate(file, HexFormat.of().formatHex(fresh));
        }
        this.key = HexFormat.of().parseHex(Files.readString(file).strip());
    }

    byte[] bytes() {
        return key.clone();
    }
}
