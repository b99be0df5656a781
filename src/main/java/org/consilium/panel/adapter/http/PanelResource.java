package org.consilium.panel.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.intake.CaseId;
import org.consilium.panel.Basis;
import org.consilium.panel.Concluding;
import org.consilium.panel.Convening;
import org.consilium.panel.Signing;
import org.consilium.panel.Voting;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Convening, voting, concluding and signing. Each answers with the panel's sections of the case. */
@Path("/api/cases/{id}")
public class PanelResource {
    private final Convening convening;
    private final Voting voting;
    private final Concluding concluding;
    private final Signing signing;
    private final PanelSection section;
    private final CurrentPerson current;

    PanelResource(
            Convening convening,
            Voting voting,
            Concluding concluding,
            Signing signing,
            PanelSection section,
            CurrentPerson current) {
        this.convening = convening;
        this.voting = voting;
        this.concluding = concluding;
        this.signing = signing;
        this.section = section;
        this.current = current;
    }

    @POST
    @Path("/panel")
    @RolesAllowed({Role.COORDINATOR, Role.CHAIR})
    @Operation(summary = "Convene the panel")
    public Map<String, Object> convene(@PathParam("id") String id, @Valid @NotNull PanelBodies.Convene body) {
        Person person = current.person();
        convening.convene(CaseId.parse(id), body.expectedVersion(), person, body.chair(), body.members());
        return shown(id, person);
    }

    @POST
    @Path("/panel/votes")
    @RolesAllowed({Role.EXPERT, Role.RADIOLOGIST, Role.CHAIR})
    @Operation(summary = "Vote", description = "Once per round; a first vote is unseen by others until the reveal.")
    public Map<String, Object> vote(@PathParam("id") String id, @Valid @NotNull PanelBodies.Cast body) {
        Person person = current.person();
        voting.cast(CaseId.parse(id), person, body.roundOf(), body.ballot());
        return shown(id, person);
    }

    @POST
    @Path("/panel/reveal")
    @RolesAllowed(Role.CHAIR)
    @Operation(summary = "Reveal the first votes")
    public Map<String, Object> reveal(@PathParam("id") String id, @Valid @NotNull PanelBodies.Seen body) {
        Person person = current.person();
        voting.reveal(CaseId.parse(id), person, Basis.version(body.expectedVersion()));
        return shown(id, person);
    }

    @POST
    @Path("/panel/second-round")
    @RolesAllowed(Role.CHAIR)
    @Operation(summary = "End the discussion and open the second round")
    public Map<String, Object> secondRound(@PathParam("id") String id, @Valid @NotNull PanelBodies.Seen body) {
        Person person = current.person();
        voting.secondRound(CaseId.parse(id), person, Basis.version(body.expectedVersion()));
        return shown(id, person);
    }

    @POST
    @Path("/panel/conclusion")
    @RolesAllowed(Role.CHAIR)
    @Operation(summary = "End the second round")
    public Map<String, Object> conclude(@PathParam("id") String id, @Valid @NotNull PanelBodies.Seen body) {
        Person person = current.person();
        concluding.conclude(CaseId.parse(id), person, Basis.version(body.expectedVersion()));
        return shown(id, person);
    }

    @POST
    @Path("/decision")
    @RolesAllowed(Role.CHAIR)
    @Operation(
            summary = "Sign the decision",
            description =
                    "With the chair's password, entered again; a chair whom an identity provider signs in needs a "
                            + "token of a fresh sign-in instead.")
    public Map<String, Object> sign(@PathParam("id") String id, @Valid @NotNull PanelBodies.Sign body) {
        Person person = current.person();
        signing.sign(CaseId.parse(id), body.expectedVersion(), person, body.draft(), body.password());
        return shown(id, person);
    }

    private Map<String, Object> shown(String id, Person person) {
        return section.of(CaseId.parse(id), person);
    }
}
