package org.consilium.exchange.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.exchange.ResearchCopies;
import org.consilium.exchange.adapter.dicom.AnonymousZip;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Copies of cases for research, without the patient. */
@Path("/api/exports")
@RolesAllowed(Role.MANAGER)
public class ExportResource {
    private final ResearchCopies copies;
    private final AnonymousZip zip;
    private final CurrentPerson current;

    ExportResource(ResearchCopies copies, AnonymousZip zip, CurrentPerson current) {
        this.copies = copies;
        this.zip = zip;
        this.current = current;
    }

    @POST
    @Blocking
    @Operation(
            summary = "A case's images as a zip, de-identified",
            description = "PS3.15 annex E. Images that may show a name in their pixels are held back and counted.")
    public Response export(@Valid @NotNull Wish wish) {
        ResearchCopies.Copy copy = copies.begin(wish.label(), wish.purpose(), current.person());
        StreamingOutput body = out -> zip.write(copy, out);
        return Response.ok(body)
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", "attachment; filename=\"consilium-research-copy.zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Which case, and what the copy is for. */
    public record Wish(
            @NotNull @Pattern(regexp = "[A-Z]-[0-9]{4}-[0-9]{4,9}")
            String label,

            @NotNull String purpose) {
        @Override
        public String toString() {
            return "Wish[]";
        }
    }
}
