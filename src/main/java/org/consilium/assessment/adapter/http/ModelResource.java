package org.consilium.assessment.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.assessment.ModelChoice;
import org.consilium.assessment.ModelChoices;
import org.consilium.assessment.ModelLoad;
import org.consilium.assessment.ModelSwitch;
import org.consilium.assessment.ReadingModel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The switch that stops the model on all nodes, and the choice between registered models. */
@Path("/api/model")
@RolesAllowed(Role.MANAGER)
public class ModelResource {
    private final ModelSwitch power;
    private final ModelChoices choices;
    private final ModelLoad load;
    private final CurrentPerson current;

    ModelResource(ModelSwitch power, ModelChoices choices, ModelLoad load, CurrentPerson current) {
        this.power = power;
        this.choices = choices;
        this.load = load;
        this.current = current;
    }

    @GET
    @Operation(summary = "Whether the model may read, which one does, and how busy this node is")
    public State state() {
        ModelChoice now = choices.now();
        return new State(power.isOn(), now.active(), now.shadow().orElse(null), choices.registered(), load.now());
    }

    @POST
    @Path("/switch")
    @Operation(
            summary = "Stop the model, or let it go on",
            description = "Ends readings that run within a second. While it is off, cases take the human path.")
    public State turn(@Valid @NotNull Turn body) {
        power.turn(body.on(), body.reason(), current.person());
        return state();
    }

    @POST
    @Path("/active")
    @Operation(
            summary = "Choose which registered model reads from the next series on",
            description = "Going back to an earlier model is choosing it. A model that cannot be loaded is refused.")
    public State use(@Valid @NotNull Use body) {
        choices.use(body.modelId(), body.reason(), current.person());
        return state();
    }

    @POST
    @Path("/shadow")
    @Operation(
            summary = "Choose which registered model reads along unseen, or none",
            description = "A shadow's read is kept; it is never shown, compared or used.")
    public State shadow(@Valid @NotNull Shadow body) {
        choices.shadow(Optional.ofNullable(body.modelId()), body.reason(), current.person());
        return state();
    }

    /**
     * @param on whether the model may read
     * @param active the model whose read counts
     * @param shadow the model that reads along; absent where none does
     */
    public record State(
            boolean on,
            String active,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String shadow,

            List<ReadingModel.Identity> registered,
            ModelLoad.Load load) {}

    /** On or off, and why. */
    public record Turn(
            @NotNull Boolean on,
            @NotNull @Size(min = 1, max = 500) String reason) {}

    /** Which model, and why. */
    public record Use(
            @NotNull @Size(min = 1, max = 100) String modelId,
            @NotNull @Size(min = 1, max = 500) String reason) {}

    /** Which model reads along, absent for none, and why. */
    public record Shadow(
            @Nullable @Size(min = 1, max = 100) String modelId,
            @NotNull @Size(min = 1, max = 500) String reason) {}
}
