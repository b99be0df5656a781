package org.consilium.dicomweb.adapter.http;

import jakarta.ws.rs.core.UriInfo;
import org.consilium.dicomweb.domain.Accepted;
import org.jspecify.annotations.Nullable;

/** What a caller takes: the {@code accept} parameter where there is one, else the header (PS3.18 8.3.3.1). */
final class AcceptReading {
    private AcceptReading() {}

    static Accepted of(UriInfo asked, @Nullable String header) {
        String parameter = asked.getQueryParameters().getFirst("accept");
        if (parameter != null && !parameter.isBlank()) {
            return Accepted.of(parameter);
        }
        return Accepted.of(header == null ? "" : header);
    }
}
