package org.consilium.access.adapter.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Person;
import org.jspecify.annotations.Nullable;

/** A person as stored; the password only as a bcrypt hash. */
@Entity
@Table(name = "person")
class PersonRow {
    @Id
    UUID id;

    @Column(nullable = false, unique = true)
    String name;

    @Column(name = "display_name", nullable = false)
    String displayName;

    /** Comma-separated role names. */
    @Column(nullable = false)
    String roles;

    @Nullable
    String specialty;

    /** Absent for people whom an identity provider signs in. */
    @Nullable
    @Column(name = "password_hash")
    String passwordHash;

    @Column(nullable = false)
    String site;

    static PersonRow of(Person person, String site, @Nullable String passwordHash) {
        PersonRow row = new PersonRow();
        row.id = person.id();
        row.name = person.name();
        row.displayName = person.displayName();
        row.roles = String.join(",", person.roles());
        row.specialty = person.specialty().orElse(null);
        row.site = site;
        row.passwordHash = passwordHash;
        return row;
    }

    Person toPerson() {
        return new Person(id, name, displayName, Set.of(roles.split(",")), Optional.ofNullable(specialty));
    }
}
