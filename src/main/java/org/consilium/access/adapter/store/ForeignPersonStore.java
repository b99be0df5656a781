package org.consilium.access.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.ForeignPeople;
import org.consilium.access.Person;
import org.consilium.access.Sites;
import org.consilium.database.Sql;
import org.eclipse.microprofile.jwt.JsonWebToken;

@ApplicationScoped
class ForeignPersonStore implements ForeignPeople {
    private static final int LONGEST = 64;

    private final PersonStore people;
    private final Sql sql;

    ForeignPersonStore(PersonStore people, Sql sql) {
        this.people = people;
        this.sql = sql;
    }

    @Override
    @Transactional
    public Person remember(JsonWebToken token) {
        UUID id = idOf(token);
        return people.byId(id).orElseGet(() -> add(id, token));
    }

    /** Many first requests of one person may come at once, and a person of this house may have the same sign-in name. */
    private Person add(UUID id, JsonWebToken token) {
        String name = shorten(token.getName() == null ? id.toString() : token.getName(), LONGEST);
        insert(id, name, token);
        return people.byId(id).orElseGet(() -> {
            insert(id, shorten(name, LONGEST - 9) + '#' + id.toString().substring(0, 8), token);
            return people.byId(id).orElseThrow();
        });
    }

    private void insert(UUID id, String name, JsonWebToken token) {
        sql.change(
                "insert into person (id, name, display_name, roles, specialty, site) values (?, ?, ?, ?, ?, ?) "
                        + "on conflict do nothing",
                id,
                name,
                claim(token, "name").orElse(name),
                String.join(",", token.getGroups()),
                claim(token, "specialty"),
                claim(token, "site").orElse(Sites.HOUSE));
    }

    /** The subject where it is a UUID, else a UUID derived from issuer and subject. */
    private static UUID idOf(JsonWebToken token) {
        try {
            return UUID.fromString(token.getSubject());
        } catch (IllegalArgumentException notOne) {
            return UUID.nameUUIDFromBytes(
                    (token.getIssuer() + '\n' + token.getSubject()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return Optional.<Object>ofNullable(token.getClaim(name))
                .map(Object::toString)
                .map(text -> shorten(text, LONGEST));
    }

    private static String shorten(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
