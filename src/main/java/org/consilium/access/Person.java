package org.consilium.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * @param id opaque and stable; what other slices and the audit trail refer to
 * @param name the sign-in name
 * @param displayName what others read
 * @param roles names of {@link Role}
 * @param specialty a clinical specialty's code, for example {@code RADIOLOGY}; absent for managers and auditors
 */
public record Person(UUID id, String name, String displayName, Set<String> roles, Optional<String> specialty) {
    public Person {
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("a sign-in name has 1 to 64 characters, not " + name.length());
        }
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
