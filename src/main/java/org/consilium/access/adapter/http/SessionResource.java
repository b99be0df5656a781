package org.consilium.access.adapter.http;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Person;
import org.consilium.access.Session;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Sign-in. */
@Path("/api/session")
public class SessionResource {
    private final Session session;
    private final CurrentPerson current;
    private final JsonWebToken token;

    SessionResource(Session session, CurrentPerson current, JsonWebToken token) {
        this.token = token;
        this.session = session;
        this.current = current;
    }

    @POST
    @PermitAll
    @Operation(summary = "Sign in", description = "Name and password become a bearer token.")
    public OpenedView signIn(@Valid @NotNull SignIn attempt) {
        Session.Opened opened = session.signIn(attempt.name(), attempt.password());
        return new OpenedView(opened.token(), opened.expiresAt(), PersonView.of(opened.person()));
    }

    @DELETE
    @RolesAllowed("**")
    @Operation(summary = "Sign out", description = "The token opens nothing any more, on any node.")
    public void signOut() {
        Optional.ofNullable(token.getTokenID())
                .ifPresent(id -> session.end(id, Instant.ofEpochSecond(token.getExpirationTime())));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Who am I")
    public PersonView whoAmI() {
        return PersonView.of(current.person());
    }

    /** A sign-in attempt. */
    public record SignIn(
            @NotNull @Size(min = 1, max = 64) String name,
            @NotNull @Size(min = 1, max = 256) String password) {
        @Override
        public String toString() {
            return "SignIn[name=" + name + "]";
        }
    }

    /** A session just opened. */
    public record OpenedView(String token, Instant expiresAt, PersonView person) {
        @Override
        public String toString() {
            return "OpenedView[person=" + person.id() + "]";
        }
    }

    /** A person as others may see them. */
    public record PersonView(
            UUID id,
            String name,
            String displayName,
            Set<String> roles,
            @Nullable String specialty) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.id(),
                    person.name(),
                    person.displayName(),
                    person.roles(),
                    person.specialty().orElse(null));
        }
    }
}
