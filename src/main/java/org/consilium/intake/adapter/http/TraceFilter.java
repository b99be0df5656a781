package org.consilium.intake.adapter.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the case's id, which is the trace id since the study's first instance, on every log line of a request about it. */
class TraceFilter {
    private static final String KEY = "trace";
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @ServerRequestFilter
    void mark(ContainerRequestContext request) {
        MDC.remove(KEY);
        String[] path = request.getUriInfo().getPath().split("/");
        for (int i = 0; i + 1 < path.length; i++) {
            if (path[i].equals("cases") && path[i + 1].matches(UUID_FORM)) {
                MDC.put(KEY, path[i + 1]);
            }
        }
    }
}
