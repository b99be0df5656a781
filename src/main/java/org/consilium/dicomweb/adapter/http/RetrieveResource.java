package org.consilium.dicomweb.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Role;
import org.consilium.dicomweb.HeldInstance;
import org.consilium.dicomweb.domain.Accepted;
import org.consilium.dicomweb.domain.Encodings;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** WADO-RS (PS3.18 10.4): whole studies, series and instances. */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class RetrieveResource {
    private static final String DICOM = "application/dicom";

    private static final String LOOK = "retrieved";

    private final SeenInstances seen;
    private final StoredObjects objects;
    private final ServiceAddress addresses;

    RetrieveResource(SeenInstances seen, StoredObjects objects, ServiceAddress addresses) {
        this.seen = seen;
        this.objects = objects;
        this.addresses = addresses;
    }

    @GET
    @Path("/studies/{study}")
    @Blocking
    @Operation(summary = "WADO-RS: all instances of a study")
    public Response study(@BeanParam Asked asked) {
        return parts(seen.all(asked, LOOK), asked);
    }

    @GET
    @Path("/studies/{study}/series/{series}")
    @Blocking
    @Operation(summary = "WADO-RS: all instances of a series")
    public Response series(@BeanParam Asked asked) {
        return parts(seen.all(asked, LOOK), asked);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances/{instance}")
    @Blocking
    @Operation(summary = "WADO-RS: one instance")
    public Response instance(@BeanParam Asked asked) {
        Accepted accepted = asked.accepted();
        HeldInstance held = seen.one(asked, LOOK);
        Optional<Accepted.Choice> single =
                accepted.wishes().stream().anyMatch(wish -> wish.name().equals(DICOM))
                        ? accepted.single(List.of(DICOM))
                        : Optional.empty();
        if (single.isPresent()) {
            String encoding = encoding(held, List.of(single.get()));
            StreamingOutput body = out -> objects.write(held, encoding, out);
            return FreshAnswer.of(body, DICOM + "; transfer-syntax=" + encoding);
        }
        return parts(List.of(held), asked);
    }

    private Response parts(List<HeldInstance> held, Asked asked) {
        List<Accepted.Choice> choices = asked.accepted().parts(List.of(DICOM)).stream()
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
                    addresses.instance(asked.address(), instance),
                    out -> objects.write(instance, encoding, out));
        });
        return FreshAnswer.of(body, writer.contentType());
    }

    private static String encoding(HeldInstance instance, List<Accepted.Choice> choices) {
        return Encodings.of(instance.transferSyntax(), choices)
                .orElseThrow(() -> Refusal.of(Problem.NOT_ACCEPTABLE).with("offered", instance.transferSyntax()));
    }
}
