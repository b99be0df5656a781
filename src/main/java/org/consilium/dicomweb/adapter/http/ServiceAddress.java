package org.consilium.dicomweb.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.consilium.dicomweb.DicomwebSettings;
import org.consilium.dicomweb.HeldInstance;

/** The addresses of studies, series and instances as the caller can reach them. */
@ApplicationScoped
class ServiceAddress {
    private final DicomwebSettings settings;

    ServiceAddress(DicomwebSettings settings) {
        this.settings = settings;
    }

    String root(UriInfo asked) {
        String own = asked.getBaseUri().resolve("dicomweb").toString();
        return settings.publicUrl().map(url -> url.replaceAll("/+$", "")).orElse(own);
    }

    String study(UriInfo asked, String study) {
        return root(asked) + "/studies/" + study;
    }

    String series(UriInfo asked, String study, String series) {
        return study(asked, study) + "/series/" + series;
    }

    String instance(UriInfo asked, String study, String series, String instance) {
        return series(asked, study, series) + "/instances/" + instance;
    }

    String instance(UriInfo asked, HeldInstance held) {
        return instance(asked, held.studyUid(), held.seriesUid(), held.sopUid());
    }
}
