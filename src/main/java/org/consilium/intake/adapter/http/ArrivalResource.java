package org.consilium.intake.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Role;
import org.consilium.intake.Whereabouts;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What became of a study, for whoever has its UID because they sent it: counts, opaque ids and rules, nothing of a patient. */
@Path("/api/arrivals")
@RolesAllowed({Role.COORDINATOR, Role.RADIOLOGIST, Role.TERMINAL_DOCTOR})
public class ArrivalResource {
    private final Whereabouts whereabouts;

    ArrivalResource(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    @POST
    @Path("/lookup")
    @Operation(
            summary = "What became of a study",
            description = "By Study Instance UID, in the body because a UID may lead to a patient.")
    public ArrivedView lookup(@Valid @NotNull CaseResource.Study study) {
        return whereabouts
                .of(study.studyInstanceUid())
                .map(ArrivedView::of)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** How far a study has come. */
    public record ArrivedView(
            UUID studyId, int instances, int waiting, boolean isCase, List<RefusalResource.RefusedView> refusals) {
        static ArrivedView of(Whereabouts.Study study) {
            return new ArrivedView(
                    study.trace(),
                    study.instances(),
                    study.waiting(),
                    study.isCase(),
                    study.refused().stream()
                            .map(RefusalResource.RefusedView::of)
                            .toList());
        }
    }
}
