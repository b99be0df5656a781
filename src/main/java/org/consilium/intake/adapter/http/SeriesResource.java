package org.consilium.intake.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.ImageViewing;
import org.consilium.intake.adapter.imaging.SeriesPictures;
import org.consilium.intake.adapter.imaging.SeriesVolumes;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The voxels of a series. A series id names one content for ever, so pages may keep what they were given; whether they may
 * be given it is asked each time.
 */
@Path("/api/cases/{id}/series/{series}")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class SeriesResource {
    private static final String KEPT_BY_BROWSERS = "private, max-age=31536000, immutable";

    private final ImageViewing viewing;
    private final SeriesVolumes volumes;
    private final SeriesPictures pictures;
    private final CurrentPerson current;

    SeriesResource(ImageViewing viewing, SeriesVolumes volumes, SeriesPictures pictures, CurrentPerson current) {
        this.viewing = viewing;
        this.volumes = volumes;
        this.pictures = pictures;
        this.current = current;
    }

    @GET
    @Path("/grid")
    @Blocking
    @Operation(summary = "Where the voxels lie in the patient")
    public CompletionStage<GridView> grid(@PathParam("id") String id, @PathParam("series") String series) {
        CaseSeries seen = seen(id, series);
        return volumes.of(seen).thenApply(volume -> GridView.of(volume.grid(), seen.digest()));
    }

    @GET
    @Path("/slices/{slice}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Blocking
    @Operation(summary = "One slice: rows x columns of 16-bit little-endian HU")
    public CompletionStage<Response> slice(
            @PathParam("id") String id,
            @PathParam("series") String series,
            @PathParam("slice") @Min(0) int slice,
            @HeaderParam("If-None-Match") @Nullable String known) {
        CaseSeries seen = seen(id, series);
        if (slice >= seen.facts().slices()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        String tag = tag(seen, "s" + slice);
        return unchanged(tag, known)
                .orElseGet(() -> pictures.slice(seen, slice)
                        .thenApply(picture -> bytes(picture, tag).build()));
    }

    @GET
    @Path("/preview")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Blocking
    @Operation(summary = "The whole series made small, 8-bit grey; sizes and window in headers")
    public CompletionStage<Response> preview(
            @PathParam("id") String id,
            @PathParam("series") String series,
            @HeaderParam("If-None-Match") @Nullable String known) {
        CaseSeries seen = seen(id, series);
        String tag = tag(seen, "preview");
        return unchanged(tag, known)
                .orElseGet(() -> pictures.preview(seen)
                        .thenApply(picture -> bytes(picture, tag)
                                .header("X-Preview-Size", size(picture))
                                .header("X-Preview-Window", SeriesPictures.PREVIEW_WINDOW)
                                .build()));
    }

    @GET
    @Path("/lungs")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Blocking
    @Operation(summary = "The lungs, voxel for voxel of the preview: 1 inside, 0 outside")
    public CompletionStage<Response> lungs(
            @PathParam("id") String id,
            @PathParam("series") String series,
            @HeaderParam("If-None-Match") @Nullable String known) {
        CaseSeries seen = seen(id, series);
        String tag = tag(seen, "lungs");
        return unchanged(tag, known)
                .orElseGet(() -> pictures.lungs(seen).thenApply(picture -> {
                    if (picture.isEmpty()) {
                        throw Refusal.of(Problem.NOT_FOUND);
                    }
                    return bytes(picture, tag)
                            .header("X-Preview-Size", size(picture))
                            .build();
                }));
    }

    private CaseSeries seen(String id, String series) {
        return viewing.see(CaseId.parse(id), series, current.person());
    }

    private static Optional<CompletionStage<Response>> unchanged(String tag, @Nullable String known) {
        return tag.equals(known)
                ? Optional.of(CompletableFuture.completedFuture(
                        headers(Response.notModified(), tag).build()))
                : Optional.empty();
    }

    private static Response.ResponseBuilder bytes(SeriesPictures.Picture picture, String tag) {
        return headers(Response.ok(picture.gzip()), tag).header("Content-Encoding", "gzip");
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, String tag) {
        return answer.header("ETag", tag).header("Cache-Control", KEPT_BY_BROWSERS);
    }

    private static String size(SeriesPictures.Picture picture) {
        return picture.columns() + "," + picture.rows() + "," + picture.slices();
    }

    private static String tag(CaseSeries series, String part) {
        return '"' + series.digest().substring(0, 32) + "-" + part + '"';
    }
}
