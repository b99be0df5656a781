package org.consilium.dicomweb.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.dicomweb.ArchiveRetrieving;
import org.consilium.dicomweb.HeldInstance;
import org.consilium.dicomweb.domain.Accepted;
import org.consilium.dicomweb.domain.Encodings;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** WADO-RS (PS3.18 10.4): whole studies, series and instances. */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class RetrieveResource {
    private static final String DICOM = "application/dicom";

    private final ArchiveRetrieving retrieving;
    private final StoredObjects objects;
    private final ServiceAddress addresses;
    private final CurrentPerson current;

    RetrieveResource(
            ArchiveRetrieving retrieving, StoredObjects objects, ServiceAddress addresses, CurrentPerson current) {
        this.retrieving = retrieving;
        this.objects = objects;
        this.addresses = addresses;
        this.current = current;
    }

    @GET
    @Path("/studies/{study}")
    @Blocking
    @Operation(summary = "WADO-RS: all instances of a study")
    public Response study(
            @PathParam("study") String study, @Context UriInfo asked, @HeaderParam("Accept") @Nullable String accept) {
        return many(study, Optional.empty(), asked, accept);
    }

    @GET
    @Path("/studies/{study}/series/{series}")
    @Blocking
    @Operation(summary = "WADO-RS: all instances of a series")
    public Response series(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        return many(study, Optional.of(series), asked, accept);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}")
    @Blocking
    @Operation(summary = "WADO-RS: one instance")
    public Response instance(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @PathParam("instance") String instance,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        Accepted accepted = AcceptReading.of(asked, accept);
        List<HeldInstance> held = see(study, Optional.of(series), Optional.of(instance));
        Optional<Accepted.Choice> single =
                accepted.wishes().stream().anyMatch(wish -> wish.name().equals(DICOM))
                        ? accepted.single(List.of(DICOM))
                        : Optional.empty();
        if (single.isPresent()) {
            String encoding = encoding(held.get(0), List.of(single.get()));
            StreamingOutput body = out -> objects.write(held.get(0), encoding, out);
            return fresh(Response.ok(body), DICOM + "; transfer-syntax=" + encoding);
        }
        return parts(held, accepted, asked);
    }

    private Response many(String study, Optional<String> series, UriInfo asked, @Nullable String accept) {
        Accepted accepted = AcceptReading.of(asked, accept);
        return parts(see(study, series, Optional.empty()), accepted, asked);
    }

    private List<HeldInstance> see(String study, Optional<String> series, Optional<String> instance) {
        return retrieving.see(study, series, instance, "retrieved", current.person());
    }

    private Response parts(List<HeldInstance> held, Accepted accepted, UriInfo asked) {
        List<Accepted.Choice> choices = accepted.parts(List.of(DICOM)).stream()
                .filter(Accepted.Choice::multipart)
                .toList();
        Map<String, String> encodings = new HashMap<>();
        // All before the first byte: an answer that has begun cannot be taken back.
        held.forEach(instance -> encodings.put(instance.sopUid(), encoding(instance, choices)));
        MultipartWriter writer = new MultipartWriter(DICOM);
        StreamingOutput body = writer.of(held, instance -> {
            String encoding = encodings.getOrDefault(instance.sopUid(), instance.transferSyntax());
            return new MultipartWriter.Part(
                    DICOM + "; transfer-syntax=" + encoding,
                    addresses.instance(asked, instance),
                    out -> objects.write(instance, encoding, out));
        });
        return fresh(Response.ok(body), writer.contentType());
    }

    private static String encoding(HeldInstance instance, List<Accepted.Choice> choices) {
        return Encodings.of(instance.transferSyntax(), choices)
                .orElseThrow(() -> Refusal.of(Problem.NOT_ACCEPTABLE).with("offered", instance.transferSyntax()));
    }

    private static Response fresh(Response.ResponseBuilder answer, String type) {
        return answer.header("Content-Type", type)
                .header("Cache-Control", "no-store")
                .build();
    }
}
