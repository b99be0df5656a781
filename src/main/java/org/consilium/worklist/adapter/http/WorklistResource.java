package org.consilium.worklist.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Person;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.worklist.WorkItemViews;
import org.consilium.worklist.Worklist;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for the person who asks. */
@Path("/api")
@RolesAllowed("**")
public class WorklistResource {
    private final Worklist worklist;
    private final WorkItemViews views;
    private final CurrentPerson current;

    WorklistResource(Worklist worklist, WorkItemViews views, CurrentPerson current) {
        this.worklist = worklist;
        this.views = views;
        this.current = current;
    }

    @GET
    @Path("/worklist")
    @Operation(summary = "Work that waits for me, escalated first, then by due date")
    public Tasks worklist() {
        Person person = current.person();
        return new Tasks(views.of(worklist.of(person), person));
    }

    @POST
    @Path("/tasks/{id}/claim")
    @Operation(summary = "Take a task; of many who try, one wins")
    public void claim(@PathParam("id") String id) {
        worklist.claim(task(id), current.person());
    }

    @POST
    @Path("/tasks/{id}/release")
    @Operation(summary = "Give a task back")
    public void release(@PathParam("id") String id) {
        worklist.release(task(id), current.person());
    }

    private static UUID task(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
    }

    /** Work, most urgent first. */
    public record Tasks(List<WorkItemViews.View> tasks) {}
}
