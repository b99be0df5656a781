package org.consilium.intake.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.intake.CaseEnding;
import org.consilium.intake.CaseGate;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseState;
import org.consilium.intake.CaseViewing;
import org.consilium.intake.Cases;
import org.consilium.intake.HistoryTaking;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Cases: lists, the case as the asking person may see it, its history, its end. */
@Path("/api/cases")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class CaseResource {
    private final CaseViewing viewing;
    private final HistoryTaking histories;
    private final CaseEnding ending;
    private final Cases cases;
    private final CaseGate gate;
    private final CurrentPerson current;

    CaseResource(
            CaseViewing viewing,
            HistoryTaking histories,
            CaseEnding ending,
            Cases cases,
            CaseGate gate,
            CurrentPerson current) {
        this.gate = gate;
        this.viewing = viewing;
        this.histories = histories;
        this.ending = ending;
        this.cases = cases;
        this.current = current;
    }

    @GET
    @Operation(summary = "Cases, newest first, by state if one is given")
    public Map<String, Object> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return viewing.list(Optional.ofNullable(state).map(CaseResource::state), page, size, current.person());
    }

    @POST
    @Path("/lookup")
    @Operation(
            summary = "The case of a study",
            description = "By Study Instance UID, in the body because a UID may lead to a patient.")
    public Map<String, UUID> lookup(@Valid @NotNull Study study) {
        return cases.ofStudy(study.studyInstanceUid())
                .filter(id -> gate.isOpen(id, current.person()))
                .map(id -> Map.of("id", id.value()))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A case, with the sections that the asking person may see at this moment")
    public Map<String, Object> one(@PathParam("id") String id) {
        return viewing.view(CaseId.parse(id), current.person());
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(summary = "What happened to a case, oldest first")
    public Map<String, List<TimelineView>> timeline(@PathParam("id") String id) {
        return Map.of(
                "entries",
                viewing.timeline(CaseId.parse(id), current.person()).stream()
                        .map(TimelineView::of)
                        .toList());
    }

    @POST
    @Path("/{id}/history")
    @RolesAllowed(Role.TERMINAL_DOCTOR)
    @Operation(summary = "Step 1A: what the patient was asked")
    public Map<String, Object> history(@PathParam("id") String id, @Valid @NotNull HistoryBody body) {
        CaseId caseId = CaseId.parse(id);
        histories.take(caseId, body.expectedVersion(), body.history(), current.person());
        return viewing.view(caseId, current.person());
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Role.TERMINAL_DOCTOR, Role.COORDINATOR})
    @Operation(summary = "Cancel a case that is not decided yet")
    public Map<String, Object> cancel(@PathParam("id") String id, @Valid @NotNull Reason body) {
        CaseId caseId = CaseId.parse(id);
        ending.cancel(caseId, body.expectedVersion(), body.reason(), current.person());
        return viewing.view(caseId, current.person());
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed({Role.CHAIR, Role.COORDINATOR})
    @Operation(summary = "Open a decided, closed or cancelled case again")
    public Map<String, Object> reopen(@PathParam("id") String id, @Valid @NotNull Reason body) {
        CaseId caseId = CaseId.parse(id);
        ending.reopen(caseId, body.expectedVersion(), body.reason(), current.person());
        return viewing.view(caseId, current.person());
    }

    private static CaseState state(String name) {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("state", Arrays.toString(CaseState.values())));
    }

    /** Which study. */
    public record Study(
            @NotNull @Pattern(regexp = "[0-9.]{1,64}") String studyInstanceUid) {
        @Override
        public String toString() {
            return "Study[]";
        }
    }

    /** Why a case ends or begins again. */
    public record Reason(
            @NotNull Long expectedVersion, @NotNull String reason) {
        @Override
        public String toString() {
            return "Reason[]";
        }
    }
}
