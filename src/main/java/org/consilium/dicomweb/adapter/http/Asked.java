package org.consilium.dicomweb.adapter.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.consilium.dicomweb.domain.Accepted;
import org.jspecify.annotations.Nullable;

/** What a retrieve request is for, as far as its address says, and in which media types it takes the answer. */
public class Asked {
    @PathParam("study")
    String study = "";

    @PathParam("series")
    @Nullable
    String series;

    @PathParam("instance")
    @Nullable
    String instance;

    @HeaderParam("Accept")
    @Nullable
    String accept;

    @Context
    @Nullable
    UriInfo address;

    String study() {
        return study;
    }

    Optional<String> series() {
        return Optional.ofNullable(series);
    }

    Optional<String> instance() {
        return Optional.ofNullable(instance);
    }

    UriInfo address() {
        return java.util.Objects.requireNonNull(address);
    }

    @Nullable
    String accept() {
        return accept;
    }

    Accepted accepted() {
        return AcceptReading.of(address(), accept);
    }
}
