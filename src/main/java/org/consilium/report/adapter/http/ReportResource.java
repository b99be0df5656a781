package org.consilium.report.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.intake.CaseId;
import org.consilium.report.CaseReport;
import org.consilium.report.adapter.pdf.PaperReport;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The report of a decided case. */
@Path("/api/cases/{id}")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class ReportResource {
    private final CaseReport reports;
    private final CurrentPerson current;

    ReportResource(CaseReport reports, CurrentPerson current) {
        this.reports = reports;
        this.current = current;
    }

    @GET
    @Path("/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The signed decision with everything that led to it")
    public Response report(@PathParam("id") String id) {
        return fresh(Response.ok(reports.of(CaseId.parse(id), current.person())));
    }

    @GET
    @Path("/report.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "The same on paper, in English",
            description = "Characters that its font lacks, Chinese ones among them, print as question marks.")
    public Response paper(@PathParam("id") String id) {
        JsonNode report = reports.of(CaseId.parse(id), current.person());
        return fresh(Response.ok(PaperReport.of(report))
                .header("Content-Disposition", "attachment; filename=\"consilium-report.pdf\""));
    }

    private static Response fresh(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
