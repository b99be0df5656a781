package org.consilium.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import org.consilium.server.start.DataFolder;
import org.consilium.server.start.EmbeddedDatabase;
import org.consilium.server.start.FreePorts;
import org.consilium.server.start.SafeBinding;
import org.consilium.server.start.SigningKeys;

/** Starts what must stand before the server does (database, keys, a safe address), then the server. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws Exception {
        try {
            prepare();
        } catch (IllegalStateException | IOException unfit) {
            System.err.println("consilium: " + unfit.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    private static void prepare() throws Exception {
        SafeBinding.check(System.getenv());
        FreePorts.check(System.getenv());
        DataFolder data = DataFolder.at(Path.of(System.getenv().getOrDefault("CONSILIUM_DATA", "data")));
        SigningKeys.in(data).announce();
        if (System.getenv("CONSILIUM_DB_URL") == null) {
            EmbeddedDatabase database = EmbeddedDatabase.start(data);
            database.announce();
            Runtime.getRuntime().addShutdownHook(new Thread(database::stopAfterServer, "database-stop"));
        } else {
            EmbeddedDatabase.announceOwn(System.getenv());
        }
    }
}
