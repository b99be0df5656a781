package org.consilium.followup.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.followup.Assisting;
import org.consilium.followup.Ordering;
import org.consilium.followup.Outcome;
import org.consilium.followup.OutcomeCapture;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseViewing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Steps 4A and 5A. */
@Path("/api/cases/{id}")
public class FollowUpResource {
    private final Ordering ordering;
    private final Assisting assisting;
    private final OutcomeCapture outcomes;
    private final CaseViewing viewing;
    private final CurrentPerson current;

    FollowUpResource(
            Ordering ordering,
            Assisting assisting,
            OutcomeCapture outcomes,
            CaseViewing viewing,
            CurrentPerson current) {
        this.ordering = ordering;
        this.assisting = assisting;
        this.outcomes = outcomes;
        this.viewing = viewing;
        this.current = current;
    }

    @POST
    @Path("/arrangement")
    @RolesAllowed({Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
    @Operation(summary = "Step 4A: what is done next, who sees to it and until when")
    public Map<String, Object> arrange(@PathParam("id") String id, @Valid @NotNull OrderBody body) {
        CaseId caseId = CaseId.parse(id);
        ordering.arrange(caseId, body.expectedVersion(), body.order(), current.person());
        return viewing.view(caseId, current.person());
    }

    @POST
    @Path("/assistance")
    @RolesAllowed(Role.TERMINAL_DOCTOR)
    @Operation(summary = "Step 5A: the patient was told and the orders were seen to")
    public Map<String, Object> assist(@PathParam("id") String id, @Valid @NotNull AssistanceBody body) {
        CaseId caseId = CaseId.parse(id);
        assisting.assist(
                caseId,
                body.expectedVersion(),
                body.patientInformed(),
                body.ordersPlaced(),
                Optional.ofNullable(body.note()),
                current.person());
        return viewing.view(caseId, current.person());
    }

    @POST
    @Path("/outcome")
    @RolesAllowed(Role.TERMINAL_DOCTOR)
    @Operation(summary = "Step 5A: what became of the nodule")
    public Map<String, Object> outcome(@PathParam("id") String id, @Valid @NotNull OutcomeBody body) {
        CaseId caseId = CaseId.parse(id);
        outcomes.record(caseId, body.expectedVersion(), body.news(), current.person());
        return viewing.view(caseId, current.person());
    }

    /** Step 4A as it comes over the wire; {@code characterised} is true unless stated: the panel has judged it. */
    public record OrderBody(
            @NotNull Long expectedVersion,
            @NotNull Boolean infectionNotExcluded,
            @NotNull Boolean biopsyIndicated,
            @NotNull Boolean bronchoscopySuitable,
            @NotNull Boolean metastasisPossible,
            @Nullable Boolean characterised,
            @NotNull UUID owner,
            @NotNull Integer dueInDays) {
        Ordering.Order order() {
            return new Ordering.Order(
                    infectionNotExcluded,
                    biopsyIndicated,
                    bronchoscopySuitable,
                    metastasisPossible,
                    characterised == null || characterised,
                    owner,
                    dueInDays);
        }
    }

    /** Step 5A, first half, as it comes over the wire. */
    public record AssistanceBody(
            @NotNull Long expectedVersion,
            @NotNull Boolean patientInformed,
            @NotNull Boolean ordersPlaced,
            @Nullable String note) {
        @Override
        public String toString() {
            return "AssistanceBody[]";
        }
    }

    /** Step 5A, second half, as it comes over the wire. */
    public record OutcomeBody(
            @NotNull Long expectedVersion,
            Outcome.@NotNull Kind kind,
            Outcome.@NotNull Basis basis,
            @Nullable String note,
            @Nullable Integer nextLookInDays) {
        OutcomeCapture.News news() {
            return new OutcomeCapture.News(kind, basis, Optional.ofNullable(note), Optional.ofNullable(nextLookInDays));
        }

        @Override
        public String toString() {
            return "OutcomeBody[]";
        }
    }
}
