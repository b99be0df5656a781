package org.consilium.intake.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.ImageViewing;
import org.consilium.intake.adapter.imaging.AssetShelf;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The voxels of a series.
 *
 * <p>An asset's address holds the hash of its bytes, and pages may keep what they were given. The hash is no permission: each
 * request is asked whether this person may enter this case, and whether the case holds this series.
 */
@Path("/api/cases/{id}/series/{series}")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class SeriesResource {
    private final ImageViewing viewing;
    private final AssetShelf shelf;
    private final CurrentPerson current;

    SeriesResource(ImageViewing viewing, AssetShelf shelf, CurrentPerson current) {
        this.viewing = viewing;
        this.shelf = shelf;
        this.current = current;
    }

    @GET
    @Path("/grid")
    @Blocking
    @Operation(summary = "Where the voxels lie in the patient")
    public CompletionStage<GridView> grid(@PathParam("id") String id, @PathParam("series") String series) {
        CaseSeries seen = seen(id, series);
        return shelf.soFar(seen).thenApply(assets -> GridView.of(assets.grid(), seen.digest()));
    }

    @GET
    @Path("/assets")
    @Blocking
    @Operation(
            summary = "What can be fetched of the series: thumbnail, preview, lungs, every voxel; each by its hash",
            description =
                    "Soon after arrival lungs and voxels may still be missing; with whole=true the answer waits for them.")
    public CompletionStage<AssetsView> assets(
            @PathParam("id") String id,
            @PathParam("series") String series,
            @QueryParam("whole") @DefaultValue("false") boolean whole) {
        CaseSeries seen = seen(id, series);
        return (whole ? shelf.whole(seen) : shelf.soFar(seen))
                .thenApply(assets -> AssetsView.of(assets, seen.digest()));
    }

    @GET
    @Path("/assets/{hash}")
    @Blocking
    @Operation(summary = "The bytes of that SHA-256, whole or one range of them")
    public CompletionStage<Response> asset(
            @PathParam("id") String id,
            @PathParam("series") String series,
            @PathParam("hash") String hash,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-None-Match") @Nullable String known,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        CaseSeries seen = seen(id, series);
        return shelf.part(seen, hash)
                .thenApply(part -> new AssetAnswer(part.orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)))
                        .to(range, known, ifRange));
    }

    private CaseSeries seen(String id, String series) {
        return viewing.see(CaseId.parse(id), series, current.person());
    }
}
