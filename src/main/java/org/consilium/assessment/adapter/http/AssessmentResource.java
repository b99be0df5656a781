package org.consilium.assessment.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.assessment.Advising;
import org.consilium.assessment.BlindReading;
import org.consilium.assessment.LimitedSeries;
import org.consilium.assessment.Reconciliation;
import org.consilium.assessment.SecondReading;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseViewing;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Steps 2A and 3A of a case. */
@Path("/api/cases/{id}")
@RolesAllowed(Role.RADIOLOGIST)
public class AssessmentResource {
    private final BlindReading blind;
    private final SecondReading second;
    private final Reconciliation reconciliation;
    private final Advising advising;
    private final LimitedSeries series;
    private final CaseViewing viewing;
    private final CurrentPerson current;

    AssessmentResource(
            BlindReading blind,
            SecondReading second,
            Reconciliation reconciliation,
            Advising advising,
            LimitedSeries series,
            CaseViewing viewing,
            CurrentPerson current) {
        this.blind = blind;
        this.second = second;
        this.reconciliation = reconciliation;
        this.advising = advising;
        this.series = series;
        this.viewing = viewing;
        this.current = current;
    }

    @POST
    @Path("/retake")
    @RolesAllowed({Role.TERMINAL_DOCTOR, Role.COORDINATOR})
    @Operation(summary = "Go on with a series although acquisition rules limit its use")
    public Map<String, Object> accept(@PathParam("id") String id, @Valid @NotNull AssessmentBodies.Acceptance body) {
        CaseId caseId = CaseId.parse(id);
        series.accept(caseId, body.expectedVersion(), body.acceptedReason(), current.person());
        return view(caseId);
    }

    @PUT
    @Path("/blind-read")
    @Operation(summary = "Keep a draft of the blind read, for its author alone")
    public Map<String, Object> save(@PathParam("id") String id, @Valid @NotNull AssessmentBodies.Read body) {
        CaseId caseId = CaseId.parse(id);
        blind.save(caseId, body.expectedVersion(), body.content(), current.person());
        return view(caseId);
    }

    @POST
    @Path("/blind-read/lock")
    @Operation(summary = "Lock the blind read for good; the model's read may then be seen")
    public Map<String, Object> lock(@PathParam("id") String id, @Valid @NotNull AssessmentBodies.Version body) {
        CaseId caseId = CaseId.parse(id);
        blind.lock(caseId, body.expectedVersion(), current.person());
        return view(caseId);
    }

    @POST
    @Path("/read-without-model")
    @Operation(summary = "Read in the model's place, where it gave no read; locked at once")
    public Map<String, Object> second(@PathParam("id") String id, @Valid @NotNull AssessmentBodies.Read body) {
        CaseId caseId = CaseId.parse(id);
        second.read(caseId, body.expectedVersion(), body.content(), current.person());
        return view(caseId);
    }

    @POST
    @Path("/reconciliation")
    @Operation(summary = "Settle a major discordance, as a second radiologist")
    public Map<String, Object> reconcile(@PathParam("id") String id, @Valid @NotNull AssessmentBodies.Settlement body) {
        CaseId caseId = CaseId.parse(id);
        reconciliation.settle(
                caseId, body.expectedVersion(), body.content(), body.reasonCode(), body.note(), current.person());
        return view(caseId);
    }

    @POST
    @Path("/advice")
    @RolesAllowed({Role.RADIOLOGIST, Role.EXPERT})
    @Operation(summary = "Step 3A: follow the governing guideline, or leave it with a reason; ask for a panel")
    public Map<String, Object> advise(
            @PathParam("id") String id, @Valid @NotNull AssessmentBodies.Recommendation body) {
        CaseId caseId = CaseId.parse(id);
        advising.advise(caseId, body.expectedVersion(), body.wish(), current.person());
        return view(caseId);
    }

    private Map<String, Object> view(CaseId id) {
        return viewing.view(id, current.person());
    }
}
