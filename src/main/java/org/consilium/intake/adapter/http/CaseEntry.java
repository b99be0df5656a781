package org.consilium.intake.adapter.http;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.consilium.access.CurrentPerson;
import org.consilium.intake.CaseGate;
import org.consilium.intake.CaseId;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Asks the gate before any address about one case, those of other slices and of later ones included.
 *
 * <p>What was matched decides, not how the path was spelled: {@code //api/cases/…} leads to the same resource. An address
 * with an {@code id} that is no case's has to be named here, so that a forgotten one is closed and not open.
 */
class CaseEntry {
    private static final String TASKS = "/api";

    private final CaseGate gate;
    private final CurrentPerson current;

    CaseEntry(CaseGate gate, CurrentPerson current) {
        this.gate = gate;
        this.current = current;
    }

    @ServerRequestFilter
    void ask(ContainerRequestContext request, SimpleResourceInfo resource) {
        String id = request.getUriInfo().getPathParameters().getFirst("id");
        if (id != null && !isOfTasks(resource)) {
            gate.enter(CaseId.parse(id), current.person());
        }
    }

    /** The worklist's own addresses name tasks; it asks the gate itself. */
    private static boolean isOfTasks(SimpleResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceClass().getAnnotation(Path.class))
                .filter(path -> path.value().equals(TASKS))
                .isPresent();
    }
}
