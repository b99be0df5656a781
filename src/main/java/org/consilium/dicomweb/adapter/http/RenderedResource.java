package org.consilium.dicomweb.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.dicomweb.ArchiveRetrieving;
import org.consilium.dicomweb.HeldInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** WADO-RS rendered and thumbnail (PS3.18 10.4.1.1.3 and 10.4.1.1.4): pictures for people, as JPEG or PNG. */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class RenderedResource {
    private final ArchiveRetrieving retrieving;
    private final Pictures pictures;
    private final CurrentPerson current;

    RenderedResource(ArchiveRetrieving retrieving, Pictures pictures, CurrentPerson current) {
        this.retrieving = retrieving;
        this.pictures = pictures;
        this.current = current;
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/rendered")
    @Blocking
    @Operation(summary = "WADO-RS: an instance's first frame as a picture, a document as it is")
    public Response instance(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @PathParam("instance") String instance,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        return pictures.rendered(
                see(study, Optional.of(series), Optional.of(instance)).get(0), "1", asked, accept);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/frames/{frames}/rendered")
    @Blocking
    @Operation(summary = "WADO-RS: a frame as a picture")
    public Response frame(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @PathParam("instance") String instance,
            @PathParam("frames") String frames,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        HeldInstance held =
                see(study, Optional.of(series), Optional.of(instance)).get(0);
        return pictures.rendered(held, frames, asked, accept);
    }

    @GET
    @Path("/studies/{study}/thumbnail")
    @Blocking
    @Operation(summary = "WADO-RS: a small picture that stands for a study")
    public Response thumbnail(
            @PathParam("study") String study, @Context UriInfo asked, @HeaderParam("Accept") @Nullable String accept) {
        return middle(see(study, Optional.empty(), Optional.empty()), asked, accept);
    }

    @GET
    @Path("/studies/{study}/series/{series}/thumbnail")
    @Blocking
    @Operation(summary = "WADO-RS: a small picture that stands for a series")
    public Response thumbnail(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        return middle(see(study, Optional.of(series), Optional.empty()), asked, accept);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/thumbnail")
    @Blocking
    @Operation(summary = "WADO-RS: a small picture of an instance")
    public Response thumbnail(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @PathParam("instance") String instance,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        return middle(see(study, Optional.of(series), Optional.of(instance)), asked, accept);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/frames/{frames}/thumbnail")
    @Blocking
    @Operation(summary = "WADO-RS: a small picture of a frame")
    public Response thumbnail(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @PathParam("instance") String instance,
            @PathParam("frames") String frames,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        HeldInstance held =
                see(study, Optional.of(series), Optional.of(instance)).get(0);
        return pictures.thumbnail(held, frames, asked, accept);
    }

    /** Images stand for a study before documents do, and the middle slice shows more of a chest than the first. */
    private Response middle(List<HeldInstance> held, UriInfo asked, @Nullable String accept) {
        List<HeldInstance> images =
                held.stream().filter(instance -> !instance.sealable()).toList();
        List<HeldInstance> shown = images.isEmpty() ? held : images;
        return pictures.thumbnail(shown.get(shown.size() / 2), "", asked, accept);
    }

    private List<HeldInstance> see(String study, Optional<String> series, Optional<String> instance) {
        return retrieving.see(study, series, instance, "rendered", current.person());
    }
}
