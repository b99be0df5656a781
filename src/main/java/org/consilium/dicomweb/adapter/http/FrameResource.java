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
import java.util.stream.IntStream;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.Value;
import org.consilium.dicomweb.ArchiveRetrieving;
import org.consilium.dicomweb.HeldInstance;
import org.consilium.dicomweb.domain.Accepted;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** WADO-RS frames and bulk data (PS3.18 10.4.1.1.5 and 10.4.1.1.6). */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class FrameResource {
    private static final String BYTES = "application/octet-stream";

    private final ArchiveRetrieving retrieving;
    private final StoredObjects objects;
    private final FrameAnswers answers;
    private final CurrentPerson current;

    FrameResource(ArchiveRetrieving retrieving, StoredObjects objects, FrameAnswers answers, CurrentPerson current) {
        this.retrieving = retrieving;
        this.objects = objects;
        this.answers = answers;
        this.current = current;
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/frames/{frames}")
    @Blocking
    @Operation(summary = "WADO-RS: frames, by numbers from 1 on, separated by commas")
    public Response frames(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @PathParam("instance") String instance,
            @PathParam("frames") String frames,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        HeldInstance held = see(study, series, instance);
        DicomObject object = objects.read(held, ReadScope.WHOLE);
        return answers.of(
                held, object, FrameNumbers.parse(frames, object.dataset()), AcceptReading.of(asked, accept), asked);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/bulkdata/{tag}")
    @Blocking
    @Operation(summary = "WADO-RS: one long value of an instance, by its tag")
    public Response bulk(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @PathParam("instance") String instance,
            @PathParam("tag") String tag,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        HeldInstance held = see(study, series, instance);
        DicomObject object = objects.read(held, ReadScope.WHOLE);
        if (!tag.matches("[0-9A-Fa-f]{8}")) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        int asTag = Integer.parseUnsignedInt(tag, 16);
        Accepted accepted = AcceptReading.of(asked, accept);
        if (asTag == Tag.PixelData) {
            List<Integer> all = IntStream.range(0, object.dataset().getInt(Tag.NumberOfFrames, 1))
                    .boxed()
                    .toList();
            return answers.of(held, object, all, accepted, asked);
        }
        return value(object.dataset(), asTag, accepted);
    }

    private static Response value(Attributes dataset, int tag, Accepted accepted) {
        byte[] bytes = dataset.element(tag)
                .filter(element -> element.value() instanceof Value.Bytes)
                .map(element -> ((Value.Bytes) element.value()).bytes())
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        String kind = tag == Tag.EncapsulatedDocument
                ? dataset.getString(Tag.MIMETypeOfEncapsulatedDocument).orElse(BYTES)
                : BYTES;
        List<String> offered = kind.equals(BYTES) ? List.of(BYTES) : List.of(BYTES, kind);
        Accepted.Choice choice = accepted.parts(offered).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.NOT_ACCEPTABLE).with("offered", String.join(", ", offered)));
        if (!choice.multipart()) {
            return Response.ok(bytes)
                    .header("Content-Type", choice.type())
                    .header("Cache-Control", "no-store")
                    .build();
        }
        MultipartWriter writer = new MultipartWriter(choice.type());
        return Response.ok(writer.of(
                        List.of(bytes), each -> new MultipartWriter.Part(choice.type(), "", out -> out.write(each))))
                .header("Content-Type", writer.contentType())
                .header("Cache-Control", "no-store")
                .build();
    }

    private HeldInstance see(String study, String series, String instance) {
        Optional<String> one = Optional.of(instance);
        return retrieving
                .see(study, Optional.of(series), one, "retrieved", current.person())
                .get(0);
    }
}
