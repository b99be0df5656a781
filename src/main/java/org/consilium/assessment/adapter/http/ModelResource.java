package org.consilium.assessment.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.assessment.ModelSwitch;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The switch that stops the model on all nodes. */
@Path("/api/model")
@RolesAllowed(Role.MANAGER)
public class ModelResource {
    private final ModelSwitch power;
    private final CurrentPerson current;

    ModelResource(ModelSwitch power, CurrentPerson current) {
        this.power = power;
        this.current = current;
    }

    @GET
    @Operation(summary = "Whether the model may read")
    public State state() {
        return new State(power.isOn());
    }

    @POST
    @Path("/switch")
    @Operation(summary = "Stop the model, or let it go on", description = "While it is off, cases take the human path.")
    public State turn(@Valid @NotNull Turn body) {
        power.turn(body.on(), body.reason(), current.person());
        return new State(power.isOn());
    }

    /** Whether the model may read. */
    public record State(boolean on) {}

    /** On or off, and why. */
    public record Turn(
            @NotNull Boolean on,
            @NotNull @Size(min = 1, max = 500) String reason) {}
}
