package org.consilium.access;

import java.util.UUID;

/** Which house people work for. */
public interface Sites {
    /** The house of an installation that names none. */
    String HOUSE = "house";

    /** Where a person works; {@link #HOUSE} unless told otherwise. */
    String of(UUID person);
}
