package org.consilium.report.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.intake.CaseId;
import org.consilium.problem.Refusal;
import org.consilium.report.CaseReport;
import org.consilium.report.adapter.pdf.PaperFonts;
import org.consilium.report.adapter.pdf.PaperReport;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The report of a decided case. */
@Path("/api/cases/{id}")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class ReportResource {
    private final CaseReport reports;
    private final PaperFonts fonts;
    private final CurrentPerson current;

    ReportResource(CaseReport reports, PaperFonts fonts, CurrentPerson current) {
        this.reports = reports;
        this.fonts = fonts;
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
            summary = "The same on paper, in English or Chinese",
            description =
                    "Chinese needs a font on the server's machine (consilium.report.font); without one it is refused "
                            + "with invalid-input, and Chinese names in the English report print as question marks.")
    public Response paper(
            @PathParam("id") String id,
            @QueryParam("language") @DefaultValue("en") @Pattern(regexp = "en|zh") String language) {
        Optional<java.nio.file.Path> font = fonts.chinese();
        if (language.equals("zh") && font.isEmpty()) {
            throw Refusal.invalid("language", "en, for this server has no font with Chinese letters");
        }
        JsonNode report = reports.of(CaseId.parse(id), current.person());
        return fresh(Response.ok(PaperReport.of(report, language, font))
                .header("Content-Disposition", "attachment; filename=\"consilium-report-" + language + ".pdf\""));
    }

    private static Response fresh(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}
