package org.consilium.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds people; never their passwords. */
public interface People {
    Optional<Person> byId(UUID id);

    Optional<Person> byName(String name);

    List<Person> withRole(String role);

    List<Person> all();

    /** Whether the person signs in here, with a password, and not at an identity provider. */
    boolean hasPassword(UUID id);

    /** Whether this is the person's password; false also for people who sign in elsewhere. */
    boolean passwordMatches(UUID id, String password);
}
