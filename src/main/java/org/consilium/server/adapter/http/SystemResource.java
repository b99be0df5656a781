package org.consilium.server.adapter.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.consilium.intake.DicomAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What this server is, for pages before anybody has signed in. */
@Path("/api/system")
public class SystemResource {
    /** Stands wherever a person could take the system for more than it is. */
    public static final String NOTICE = "For research and education. Not a medical device.";

    private final DicomAddress dicom;
    private final String version;

    SystemResource(
            DicomAddress dicom,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.dicom = dicom;
        this.version = version;
    }

    @GET
    @PermitAll
    @Operation(summary = "Name, version, notice and DICOM address")
    public Map<String, Object> system() {
        return Map.of(
                "name",
                "Consilium",
                "version",
                version,
                "notice",
                NOTICE,
                "dicom",
                Map.of("aeTitle", dicom.aeTitle(), "port", dicom.port()));
    }
}
