package org.consilium.dicomweb.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.access.Role;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.Value;
import org.consilium.dicomweb.HeldInstance;
import org.consilium.dicomweb.domain.Accepted;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** WADO-RS frames and bulk data (PS3.18 10.4.1.1.5 and 10.4.1.1.6). */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class FrameResource {
    private static final String BYTES = "application/octet-stream";

    private static final String LOOK = "retrieved";

    private final SeenInstances seen;
    private final StoredObjects objects;
    private final FrameAnswers answers;

    FrameResource(SeenInstances seen, StoredObjects objects, FrameAnswers answers) {
        this.seen = seen;
        this.objects = objects;
        this.answers = answers;
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/frames/{frames}")
    @Blocking
    @Operation(summary = "WADO-RS: frames, by numbers from 1 on, separated by commas")
    public Response frames(@BeanParam Asked asked, @PathParam("frames") String frames) {
        HeldInstance held = seen.one(asked, LOOK);
        DicomObject object = objects.read(held, ReadScope.WHOLE);
        return answers.of(
                held, object, FrameNumbers.parse(frames, object.dataset()), asked.accepted(), asked.address());
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}/bulkdata/{tag}")
    @Blocking
    @Operation(summary = "WADO-RS: one long value of an instance, by its tag")
    public Response bulk(@BeanParam Asked asked, @PathParam("tag") String tag) {
        HeldInstance held = seen.one(asked, LOOK);
        DicomObject object = objects.read(held, ReadScope.WHOLE);
        if (!tag.matches("[0-9A-Fa-f]{8}")) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        int asTag = Integer.parseUnsignedInt(tag, 16);
        Accepted accepted = asked.accepted();
        if (asTag == Tag.PixelData) {
            List<Integer> all = IntStream.range(0, object.dataset().getInt(Tag.NumberOfFrames, 1))
                    .boxed()
                    .toList();
            return answers.of(held, object, all, accepted, asked.address());
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
            return FreshAnswer.of(bytes, choice.type());
        }
        MultipartWriter writer = new MultipartWriter(choice.type());
        return FreshAnswer.of(
                writer.of(List.of(bytes), each -> new MultipartWriter.Part(choice.type(), "", out -> out.write(each))),
                writer.contentType());
    }
}
