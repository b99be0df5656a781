package org.consilium.access.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who could sit on a panel or own an arrangement. */
@Path("/api/people")
public class PeopleResource {
    private final People people;

    PeopleResource(People people) {
        this.people = people;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.CHAIR, Role.TERMINAL_DOCTOR, Role.EXPERT, Role.RADIOLOGIST})
    @Operation(summary = "People, by role if one is given")
    public List<SessionResource.PersonView> people(@QueryParam("role") @Nullable String role) {
        List<Person> found = Optional.ofNullable(role).map(people::withRole).orElseGet(people::all);
        return found.stream().map(SessionResource.PersonView::of).toList();
    }
}
