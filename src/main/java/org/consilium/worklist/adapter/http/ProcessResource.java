package org.consilium.worklist.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.consilium.access.Role;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.worklist.ProcessModels;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The process as a picture, and how busy it is. */
@Path("/api/process")
@RolesAllowed({Role.MANAGER, Role.AUDITOR, Role.COORDINATOR})
public class ProcessResource {
    private final ProcessModels models;

    ProcessResource(ProcessModels models) {
        this.models = models;
    }

    @GET
    @Path("/models")
    @Operation(summary = "The models that this server executes")
    public List<ProcessModels.Model> models() {
        return models.all();
    }

    @GET
    @Path("/models/{key}")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "One model as BPMN 2.0 XML, with its picture")
    public String model(@PathParam("key") String key) {
        return models.xml(key).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    @GET
    @Path("/activity")
    @Operation(summary = "Running and finished executions of every element, over all cases")
    public ActivityView activity() {
        return new ActivityView(models.activity());
    }

    /** How busy all models are. */
    public record ActivityView(List<ProcessModels.Activity> models) {}
}
