package org.consilium.dicomweb.adapter.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.consilium.dicomweb.DicomwebSettings;

/**
 * Lets pages of named other origins, such as an OHIF viewer's, ask for DICOMweb, and for nothing else here.
 *
 * <p>Off unless origins are named; credentials of the browser are never asked for: a viewer sends a token of its own.
 */
@ApplicationScoped
class OtherOrigins {
    private static final int PREFLIGHT_SECONDS = 600;
    private static final int BEFORE_SIGN_IN = -1000;

    private final DicomwebSettings settings;

    OtherOrigins(DicomwebSettings settings) {
        this.settings = settings;
    }

    void routes(@Observes Router router) {
        List<String> origins = settings.corsOrigins().orElse(List.of());
        if (origins.isEmpty()) {
            return;
        }
        origins.forEach(OtherOrigins::requireOrigin);
        CorsHandler leave = CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.OPTIONS))
                .allowedHeaders(Set.of("Accept", "Authorization", "Content-Type", "Range"))
                .exposedHeaders(Set.of("Content-Type", "Content-Location", "Warning", "X-Total-Count"))
                .maxAgeSeconds(PREFLIGHT_SECONDS);
        router.route("/dicomweb/*").order(BEFORE_SIGN_IN).handler(request -> {
            // Others are answered as if there were no such thing: their browser then keeps the answer from the page.
            if (origins.contains(String.valueOf(request.request().getHeader("Origin")))) {
                leave.handle(request);
            } else {
                request.next();
            }
        });
    }

    /** A star would let every page that a signed-in person visits read the archive. */
    private static void requireOrigin(String origin) {
        URI uri = URI.create(origin);
        boolean bare = uri.getScheme() != null
                && uri.getHost() != null
                && (uri.getPath() == null || uri.getPath().isEmpty());
        if (!bare || !uri.getScheme().matches("https?")) {
            throw new IllegalStateException(
                    "consilium.dicomweb.cors-origins holds origins such as https://viewer.example:3000, not " + origin);
        }
    }
}
