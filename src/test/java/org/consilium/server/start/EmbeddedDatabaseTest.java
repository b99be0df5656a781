package org.consilium.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataWritesThroughAndAsksForThePassword() throws Exception {
        DataFolder data = DataFolder.at(folder);
        EmbeddedDatabase first = EmbeddedDatabase.start(data);
        first.announce();
        execute("create table kept (n int); insert into kept values (7)");
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        String url = System.getProperty("quarkus.datasource.jdbc.url");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                .as("the database of a living server is left alone")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another server");
        assertThat(ask("select n from kept")).isEqualTo("7");
        stop(first);

        EmbeddedDatabase second = EmbeddedDatabase.start(data);
        second.announce();
        assertThat(ask("select n from kept")).isEqualTo("7");
        stop(second);
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
    }

    private static void stop(EmbeddedDatabase database) {
        EmbeddedDatabase.serverStopped();
        database.stopAfterServer();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("quarkus.datasource.jdbc.url"),
                System.getProperty("quarkus.datasource.username"),
                System.getProperty("quarkus.datasource.password"));
    }
}
