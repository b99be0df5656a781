package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain statements where rows come by the hundred a second or need a lock that the object mapping does not know. */
@ApplicationScoped
public class Sql {
    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Executes a statement in the current transaction and says how many rows it touched. */
    public int update(String statement, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, parameters);
            return prepared.executeUpdate();
        } catch (SQLException broken) {
            throw new StatementFailed(broken);
        }
    }

    /** Reads rows in the current transaction. */
    public <T> List<T> list(RowReader<T> reader, String statement, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new StatementFailed(broken);
        }
    }

    /** Reads the first row, if any. */
    public <T> Optional<T> first(RowReader<T> reader, String statement, @Nullable Object... parameters) {
        return list(reader, statement, parameters).stream().findFirst();
    }

    private static void bind(PreparedStatement prepared, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, toSql(parameters[i]));
        }
    }

    private static @Nullable Object toSql(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value;
    }

    /** A column of type {@code timestamp with time zone}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A column of type {@code date} that may be null. */
    public static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** Makes one value of one row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A statement failed; the message names the SQL state and no value. */
    static final class StatementFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StatementFailed(SQLException cause) {
            super("a statement failed with SQL state " + cause.getSQLState(), cause);
        }
    }
}
