package org.consilium.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Whole tables as text, bytes included. */
@ApplicationScoped
class Tables {
    private final DataSource dataSource;

    Tables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of all tables whose name is like this. */
    String text(String nameLike) {
        try (Connection connection = dataSource.getConnection()) {
            StringBuilder all = new StringBuilder();
            for (String table : names(connection, nameLike)) {
                append(connection, table, all);
            }
            return all.toString();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** How many tables have such a name. */
    int count(String nameLike) {
        try (Connection connection = dataSource.getConnection()) {
            return names(connection, nameLike).size();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> names(Connection connection, String nameLike) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select table_name from information_schema.tables where table_schema = 'public' and table_name like ?")) {
            select.setString(1, nameLike);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private static void append(Connection connection, String table, StringBuilder all) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                all.append(table);
                for (int i = 1; i <= columns; i++) {
                    Object value = rows.getObject(i);
                    all.append('|')
                            .append(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                                            : value);
                }
                all.append('\n');
            }
        }
    }
}
