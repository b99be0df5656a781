package org.consilium.access.adapter.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.CurrentPerson;
import org.consilium.access.ForeignPeople;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person named by the token; one signed in by an identity provider is remembered at first sight. */
@ApplicationScoped
class TokenPerson implements CurrentPerson {
    private final CurrentIdentityAssociation identity;
    private final People people;
    private final ForeignPeople foreign;

    TokenPerson(CurrentIdentityAssociation identity, People people, ForeignPeople foreign) {
        this.identity = identity;
        this.people = people;
        this.foreign = foreign;
    }

    @Override
    public Person person() {
        SecurityIdentity current = identity.getIdentity();
        if (current.isAnonymous()) {
            throw Refusal.of(Problem.NOT_SIGNED_IN);
        }
        Set<String> roles = current.getRoles();
        Person known = find(current.getPrincipal()).orElseThrow(() -> Refusal.of(Problem.NOT_SIGNED_IN));
        return new Person(known.id(), known.name(), known.displayName(), roles, known.specialty());
    }

    @Override
    public Optional<String> tokenId() {
        return identity.getIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getTokenID())
                : Optional.empty();
    }

    private Optional<Person> find(Principal principal) {
        if (principal instanceof JsonWebToken token && token.getSubject() != null) {
            return uuid(token.getSubject()).flatMap(people::byId).or(() -> Optional.of(foreign.remember(token)));
        }
        return people.byName(principal.getName());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
