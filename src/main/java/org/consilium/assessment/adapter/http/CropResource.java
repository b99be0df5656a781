package org.consilium.assessment.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.assessment.NoduleCrops;
import org.consilium.intake.CaseId;
import org.consilium.intake.PlacePictures.PlacePicture;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Small pictures of nodules, for whoever may see the read that they are of. */
@Path("/api/cases/{id}/crops")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class CropResource {
    private final NoduleCrops crops;
    private final CurrentPerson current;

    CropResource(NoduleCrops crops, CurrentPerson current) {
        this.crops = crops;
        this.current = current;
    }

    @GET
    @Blocking
    @Operation(summary = "Pictures of the nodules in the reads that you may see: read, finding, hash")
    public Map<String, Map<String, String>> all(@PathParam("id") String id) {
        Map<String, Map<String, String>> named = new LinkedHashMap<>();
        crops.of(CaseId.parse(id), current.person()).forEach((read, pictures) -> {
            Map<String, String> hashes = new LinkedHashMap<>();
            pictures.forEach((finding, picture) -> hashes.put(finding, picture.hash()));
            named.put(read, hashes);
        });
        return named;
    }

    @GET
    @Path("/{hash}")
    @Blocking
    @Operation(summary = "One picture: axial, coronal and sagittal cut of 48 mm, as PNG")
    public Response one(
            @PathParam("id") String id,
            @PathParam("hash") String hash,
            @HeaderParam("If-None-Match") @Nullable String known) {
        PlacePicture picture =
                crops.of(CaseId.parse(id), hash, current.person()).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        String tag = '"' + picture.hash() + '"';
        Response.ResponseBuilder answer =
                tag.equals(known) ? Response.notModified() : Response.ok(picture.png(), "image/png");
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Vary", "Authorization")
                .build();
    }
}
