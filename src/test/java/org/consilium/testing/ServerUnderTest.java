package org.consilium.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.consilium.server.start.DataFolder;
import org.consilium.server.start.SigningKeys;

/** Gives every integration test a real PostgreSQL, fresh keys and an empty data folder. */
public final class ServerUnderTest implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;
    private static Path dataFolder;

    /** The data folder of the server under test. */
    public static Path dataFolder() {
        return dataFolder;
    }

    @Override
    public Map<String, String> start() {
        try {
            dataFolder = Files.createTempDirectory("consilium-test");
            DataFolder data = DataFolder.at(dataFolder);
            SigningKeys.in(data).announce();
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C")
                    .start();
        } catch (Exception broken) {
            throw new IllegalStateException("the test's database does not start", broken);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("consilium.data", dataFolder.toString());
        settings.put("consilium.keys.private", System.getProperty("consilium.keys.private"));
        settings.put("consilium.keys.public", System.getProperty("consilium.keys.public"));
        settings.put("consilium.dicom.port", "0");
        settings.put("consilium.dicom.quiet-time", "400ms");
        settings.put("consilium.dicom.quiet-time-after-interruption", "2s");
        settings.put("consilium.dicom.look-every", "100ms");
        return settings;
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException ignored) {
            // The process ends with the test's JVM anyway.
        }
    }
}
