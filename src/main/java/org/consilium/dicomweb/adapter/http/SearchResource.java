package org.consilium.dicomweb.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.dicomweb.ArchiveIndex;
import org.consilium.dicomweb.ArchiveSearching;
import org.consilium.dicomweb.DicomwebSettings;
import org.consilium.dicomweb.domain.QueryReading;
import org.consilium.dicomweb.domain.SearchLevel;
import org.consilium.dicomweb.domain.SearchQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** QIDO-RS (PS3.18 10.6): search for studies, series and instances. */
@Path("/dicomweb")
@RolesAllowed({Role.TERMINAL_DOCTOR, Role.RADIOLOGIST, Role.EXPERT, Role.CHAIR, Role.COORDINATOR})
public class SearchResource {
    private static final String DICOM_JSON = "application/dicom+json";

    private final ArchiveSearching searching;
    private final ServiceAddress addresses;
    private final DicomwebSettings settings;
    private final ObjectMapper json;
    private final CurrentPerson current;

    SearchResource(
            ArchiveSearching searching,
            ServiceAddress addresses,
            DicomwebSettings settings,
            ObjectMapper json,
            CurrentPerson current) {
        this.searching = searching;
        this.addresses = addresses;
        this.settings = settings;
        this.json = json;
        this.current = current;
    }

    @GET
    @Path("/studies")
    @Blocking
    @Operation(summary = "QIDO-RS: studies")
    public Response studies(@Context UriInfo asked, @HeaderParam("Accept") @Nullable String accept) {
        return search(SearchLevel.STUDY, Optional.empty(), Optional.empty(), asked, accept);
    }

    @GET
    @Path("/series")
    @Blocking
    @Operation(summary = "QIDO-RS: series of all studies")
    public Response allSeries(@Context UriInfo asked, @HeaderParam("Accept") @Nullable String accept) {
        return search(SearchLevel.SERIES, Optional.empty(), Optional.empty(), asked, accept);
    }

    @GET
    @Path("/instances")
    @Blocking
    @Operation(summary = "QIDO-RS: instances of all studies")
    public Response allInstances(@Context UriInfo asked, @HeaderParam("Accept") @Nullable String accept) {
        return search(SearchLevel.INSTANCE, Optional.empty(), Optional.empty(), asked, accept);
    }

    @GET
    @Path("/studies/{study}/series")
    @Blocking
    @Operation(summary = "QIDO-RS: series of a study")
    public Response series(
            @PathParam("study") String study, @Context UriInfo asked, @HeaderParam("Accept") @Nullable String accept) {
        return search(SearchLevel.SERIES, Optional.of(study), Optional.empty(), asked, accept);
    }

    @GET
    @Path("/studies/{study}/instances")
    @Blocking
    @Operation(summary = "QIDO-RS: instances of a study")
    public Response instances(
            @PathParam("study") String study, @Context UriInfo asked, @HeaderParam("Accept") @Nullable String accept) {
        return search(SearchLevel.INSTANCE, Optional.of(study), Optional.empty(), asked, accept);
    }

    @GET
    @Path("/studies/{study}/series/{series}/instances")
    @Blocking
    @Operation(summary = "QIDO-RS: instances of a series")
    public Response instances(
            @PathParam("study") String study,
            @PathParam("series") String series,
            @Context UriInfo asked,
            @HeaderParam("Accept") @Nullable String accept) {
        return search(SearchLevel.INSTANCE, Optional.of(study), Optional.of(series), asked, accept);
    }

    private Response search(
            SearchLevel level,
            Optional<String> study,
            Optional<String> series,
            UriInfo asked,
            @Nullable String accept) {
        AcceptReading.of(asked, accept).requireJson();
        SearchQuery query = QueryReading.read(level, study, series, asked.getQueryParameters(), settings.maxResults());
        ArchiveIndex.Page page = searching.search(query, current.person());
        SearchAnswer answer = new SearchAnswer(query, addresses, asked, json);
        ArrayNode results = json.createArrayNode();
        page.found().forEach(found -> results.add(answer.of(found)));
        Response.ResponseBuilder response = results.isEmpty()
                ? Response.noContent()
                : Response.ok(results.toString()).header("Content-Type", DICOM_JSON);
        warn(response, query, page);
        return response.header("X-Total-Count", page.total())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void warn(Response.ResponseBuilder response, SearchQuery query, ArchiveIndex.Page page) {
        long left = page.total() - query.offset() - page.found().size();
        if (left > 0) {
            warn(response, "There are " + left + " additional results that can be requested");
        }
        if (query.fuzzy()) {
            warn(response, "The fuzzymatching parameter is not supported. Only literal matching has been performed.");
        }
        if (query.ignored() > 0) {
            warn(response, query.ignored() + " parameters are not supported for matching and were ignored");
        }
    }

    private static void warn(Response.ResponseBuilder response, String text) {
        response.header("Warning", "299 consilium \"" + text + "\"");
    }
}
