package org.consilium.assessment.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.assessment.ModelExplaining;
import org.consilium.intake.CaseId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Why the model rated the nodules of a case as it did. */
@Path("/api/cases/{id}/model-explanation")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class ExplanationResource {
    private final ModelExplaining explaining;
    private final CurrentPerson current;

    ExplanationResource(ModelExplaining explaining, CurrentPerson current) {
        this.explaining = explaining;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "Why the model rated its nodules so",
            description = "What each measured feature and the networks add to the risk in log odds, which places the"
                    + " networks' share rests on, and the most similar training nodules. Sealed as the read itself is.")
    public Map<String, Object> why(@PathParam("id") String id) {
        return explaining.seenBy(CaseId.parse(id), current.person());
    }
}
