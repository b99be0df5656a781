package org.consilium.dicomweb.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.consilium.access.Role;
import org.consilium.dicomweb.HeldInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** WADO-RS rendered and thumbnail (PS3.18 10.4.1.1.3 and 10.4.1.1.4): pictures for people, as JPEG or PNG. */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class RenderedResource {
    private static final String LOOK = "rendered";

    private final SeenInstances seen;
    private final Pictures pictures;

    RenderedResource(SeenInstances seen, Pictures pictures) {
        this.seen = seen;
        this.pictures = pictures;
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/rendered")
    @Blocking
    @Operation(summary = "WADO-RS: an instance's first frame as a picture, a document as it is")
    public Response instance(@BeanParam Asked asked) {
        return pictures.rendered(seen.one(asked, LOOK), "1", asked.address(), asked.accept());
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/frames/{frames}/rendered")
    @Blocking
    @Operation(summary = "WADO-RS: a frame as a picture")
    public Response frame(@BeanParam Asked asked, @PathParam("frames") String frames) {
        return pictures.rendered(seen.one(asked, LOOK), frames, asked.address(), asked.accept());
    }

    @GET
    @Path("/studies/{study}/thumbnail")
    @Blocking
    @Operation(summary = "WADO-RS: a small picture that stands for a study")
    public Response ofStudy(@BeanParam Asked asked) {
        return middle(asked);
    }

    @GET
    @Path("/studies/{study}/series/{series}/thumbnail")
    @Blocking
    @Operation(summary = "WADO-RS: a small picture that stands for a series")
    public Response ofSeries(@BeanParam Asked asked) {
        return middle(asked);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/thumbnail")
    @Blocking
    @Operation(summary = "WADO-RS: a small picture of an instance")
    public Response ofInstance(@BeanParam Asked asked) {
        return middle(asked);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/frames/{frames}/thumbnail")
    @Blocking
    @Operation(summary = "WADO-RS: a small picture of a frame")
    public Response ofFrame(@BeanParam Asked asked, @PathParam("frames") String frames) {
        return pictures.thumbnail(seen.one(asked, LOOK), frames, asked.address(), asked.accept());
    }

    /** Images stand for a study before documents do, and the middle slice shows more of a chest than the first. */
    private Response middle(Asked asked) {
        List<HeldInstance> held = seen.all(asked, LOOK);
        List<HeldInstance> images =
                held.stream().filter(instance -> !instance.sealable()).toList();
        List<HeldInstance> shown = images.isEmpty() ? held : images;
        return pictures.thumbnail(shown.get(shown.size() / 2), "", asked.address(), asked.accept());
    }
}
