package org.consilium.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the server's data source: in the caller's transaction where there is one, else each by itself.
 *
 * <p>Parameters may be texts, numbers, booleans, UUIDs, instants, enum constants (bound by name), optionals (empty is
 * null) and collections of UUIDs (bound as an array).
 */
@ApplicationScoped
public class Sql {
    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads every row. */
    public <T> List<T> list(RowReader<T> reader, String statement, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<T> read = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                read.add(reader.read(row));
            }
            return read;
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    /** Reads the first row, if there is one. */
    public <T> Optional<T> first(RowReader<T> reader, String statement, Object... parameters) {
        return list(reader, statement, parameters).stream().findFirst();
    }

    /** Changes rows; returns how many. */
    public int change(String statement, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, bound(connection, parameters[i]));
        }
        return prepared;
    }

    private static @Nullable Object bound(Connection connection, Object parameter) throws SQLException {
        if (parameter instanceof Optional<?> optional) {
            return optional.isEmpty() ? null : bound(connection, optional.get());
        }
        if (parameter instanceof OptionalInt number) {
            return number.isEmpty() ? null : number.getAsInt();
        }
        if (parameter instanceof OptionalDouble number) {
            return number.isEmpty() ? null : number.getAsDouble();
        }
        if (parameter instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (parameter instanceof Enum<?> constant) {
            return constant.name();
        }
        if (parameter instanceof Collection<?> ids) {
            return connection.createArrayOf("uuid", ids.toArray());
        }
        return parameter;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }
}
