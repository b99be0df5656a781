package org.consilium.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/** One row of a result, read by column name; a null where a value was asked for is a broken world and fails. */
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public UUID id(String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    public Optional<UUID> optionalId(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    public Optional<LocalDate> optionalDate(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    public Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public BigDecimal decimal(String column) throws SQLException {
        return Objects.requireNonNull(row.getBigDecimal(column), column);
    }

    public int whole(String column) throws SQLException {
        return row.getInt(column);
    }

    public long big(String column) throws SQLException {
        return row.getLong(column);
    }

    public double number(String column) throws SQLException {
        return row.getDouble(column);
    }

    public boolean truth(String column) throws SQLException {
        return row.getBoolean(column);
    }

    public OptionalDouble optionalNumber(String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public List<UUID> ids(String column) throws SQLException {
        Array array = Objects.requireNonNull(row.getArray(column), column);
        return List.of((UUID[]) array.getArray());
    }

    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column), column);
    }

    public OptionalInt optionalWhole(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
