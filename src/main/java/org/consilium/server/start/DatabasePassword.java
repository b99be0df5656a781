package org.consilium.server.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The embedded database's password, made at first start and kept in the data folder.
 *
 * <p>A fresh PostgreSQL here trusts everybody on the machine; once it has the password it trusts nobody without.
 */
record DatabasePassword(String text) {
    private static final String ONLY_WITH_PASSWORD = """
            # Written by Consilium: nobody connects without the password, and nobody from another machine.
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    static DatabasePassword in(DataFolder data) throws IOException {
        Path file = data.privateFolder("keys").resolve("database-password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            data.writePrivate(file, HexFormat.of().formatHex(random));
        }
        return new DatabasePassword(Files.readString(file).trim());
    }

    /** From now on the database asks for the password; a no-op where it already does. */
    void demandFrom(EmbeddedPostgres postgres, Path files) throws IOException, SQLException {
        Path access = files.resolve("pg_hba.conf");
        if (ONLY_WITH_PASSWORD.equals(Files.readString(access))) {
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase(java.util.Map.of("password", text))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + text + "'");
            Files.writeString(access, ONLY_WITH_PASSWORD);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public String toString() {
        return "DatabasePassword[hidden]";
    }
}
