package org.consilium.access.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.ForeignPeople;
import org.consilium.access.Person;
import org.eclipse.microprofile.jwt.JsonWebToken;

@ApplicationScoped
class ForeignPersonStore implements ForeignPeople {
    private final PersonStore people;

    ForeignPersonStore(PersonStore people) {
        this.people = people;
    }

    @Override
    @Transactional
    public Person remember(JsonWebToken token) {
        UUID id = idOf(token);
        return people.byId(id).orElseGet(() -> add(id, token));
    }

    private Person add(UUID id, JsonWebToken token) {
        String name = shorten(token.getName() == null ? id.toString() : token.getName());
        String displayName = Optional.<Object>ofNullable(token.getClaim("name"))
                .map(Object::toString)
                .orElse(name);
        Optional<String> specialty =
                Optional.<Object>ofNullable(token.getClaim("specialty")).map(Object::toString);
        Person person = new Person(id, name, displayName, token.getGroups(), specialty);
        people.add(person, null);
        return person;
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

    private static String shorten(String name) {
        return name.length() > 64 ? name.substring(0, 64) : name;
    }
}
