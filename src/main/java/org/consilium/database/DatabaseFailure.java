package org.consilium.database;

import java.sql.SQLException;

/** The database did not do what it was asked; carries its SQLSTATE, never a value of a row. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    private final String state;

    DatabaseFailure(SQLException cause) {
        super("the database refused a statement, SQLSTATE " + cause.getSQLState());
        this.state = String.valueOf(cause.getSQLState());
    }

    /** Whether the row was there already. */
    public boolean alreadyThere() {
        return state.equals(UNIQUE_VIOLATION);
    }
}
