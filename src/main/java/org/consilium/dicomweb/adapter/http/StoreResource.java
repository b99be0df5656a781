package org.consilium.dicomweb.adapter.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.access.Sites;
import org.consilium.dicom.json.BulkData;
import org.consilium.dicom.json.DicomJsonWriter;
import org.consilium.dicomweb.DicomwebSettings;
import org.consilium.dicomweb.StoreAudit;
import org.consilium.dicomweb.StoreOutcome;
import org.consilium.dicomweb.adapter.receive.HttpStoring;
import org.consilium.multipart.MediaName;
import org.consilium.multipart.MultipartReader;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** STOW-RS (PS3.18 10.5): stores instances, each durable and recorded before the answer calls it stored. */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.COORDINATOR})
public class StoreResource {
    private static final String DICOM = "application/dicom";
    private static final String MULTIPART = "multipart/related";
    private static final String RETRY_SECONDS = "10";

    private final HttpStoring storing;
    private final StoreAudit audit;
    private final ServiceAddress addresses;
    private final DicomwebSettings settings;
    private final Sites sites;
    private final CurrentPerson current;
    private final Semaphore places;

    StoreResource(
            HttpStoring storing,
            StoreAudit audit,
            ServiceAddress addresses,
            DicomwebSettings settings,
            Sites sites,
            CurrentPerson current) {
        this.storing = storing;
        this.audit = audit;
        this.addresses = addresses;
        this.settings = settings;
        this.sites = sites;
        this.current = current;
        this.places = new Semaphore(settings.maxStoring());
    }

    @POST
    @Path("/studies")
    @Blocking
    @Operation(summary = "STOW-RS: store instances of any study")
    public Response any(
            @HeaderParam("Content-Type") @Nullable String type,
            @HeaderParam("Accept") @Nullable String accept,
            @Context UriInfo asked,
            InputStream body)
            throws IOException {
        return store(Optional.empty(), type, accept, asked, body);
    }

    @POST
    @Path("/studies/{study}")
    @Blocking
    @Operation(summary = "STOW-RS: store instances of this study")
    public Response one(
            @PathParam("study") String study,
            @HeaderParam("Content-Type") @Nullable String type,
            @HeaderParam("Accept") @Nullable String accept,
            @Context UriInfo asked,
            InputStream body)
            throws IOException {
        return store(Optional.of(study), type, accept, asked, body);
    }

    private Response store(
            Optional<String> study, @Nullable String type, @Nullable String accept, UriInfo asked, InputStream body)
            throws IOException {
        AcceptReading.of(asked, accept).requireJson();
        MediaName media = MediaName.one(type == null ? "" : type);
        requireDicom(media);
        if (!places.tryAcquire()) {
            throw Refusal.of(Problem.OVERLOADED).with("storing", settings.maxStoring());
        }
        try {
            List<StoreOutcome> outcomes =
                    storing.during(study, sites.of(current.person().id()), request -> take(request, media, body));
            return answer(new StoreAnswer(outcomes), addresses.root(asked));
        } finally {
            places.release();
        }
    }

    private static void requireDicom(MediaName media) {
        boolean parts = media.name().equals(MULTIPART)
                && media.parameter("type").orElse(DICOM).equalsIgnoreCase(DICOM);
        if (!parts && !media.name().equals(DICOM)) {
            throw Refusal.of(Problem.UNSUPPORTED_MEDIA_TYPE)
                    .with("taken", "multipart/related; type=\"application/dicom\"");
        }
    }

    private List<StoreOutcome> take(HttpStoring.OneRequest request, MediaName media, InputStream body)
            throws IOException {
        List<StoreOutcome> outcomes = new ArrayList<>();
        if (media.name().equals(DICOM)) {
            outcomes.add(request.take(body));
            return outcomes;
        }
        MultipartReader parts =
                new MultipartReader(body, media.parameter("boundary").orElse(""));
        for (Optional<MultipartReader.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
            if (outcomes.size() >= settings.maxInstances()) {
                throw Refusal.of(Problem.TOO_LARGE).with("instances", settings.maxInstances());
            }
            String kind = MediaName.one(part.get().header("content-type")).name();
            outcomes.add(
                    kind.isEmpty() || kind.equals(DICOM)
                            ? request.take(part.get().body())
                            : new StoreOutcome.Unknown(StoreOutcome.Failed.CANNOT_UNDERSTAND));
        }
        if (outcomes.isEmpty()) {
            throw Refusal.of(Problem.MALFORMED_BODY).with("parts", 0);
        }
        return outcomes;
    }

    private Response answer(StoreAnswer answer, String root) throws IOException {
        audit.stored(answer.stored(), answer.failed(), current.person());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new DicomJsonWriter(BulkData.SHORT_INLINE).write(answer.dataset(root), json);
        Response.ResponseBuilder response = Response.status(answer.status())
                .entity(json.toByteArray())
                .header("Content-Type", "application/dicom+json");
        if (answer.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header("Retry-After", RETRY_SECONDS);
        }
        return response.build();
    }
}
