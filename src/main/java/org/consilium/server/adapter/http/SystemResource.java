package org.consilium.server.adapter.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Optional<Map<String, Object>> signIn;

    SystemResource(
            DicomAddress dicom,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version,
            @ConfigProperty(name = "consilium.access.provider-client") Optional<String> client,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "consilium.access.signature-max-age", defaultValue = "PT5M") Duration maxAge) {
        this.dicom = dicom;
        this.signIn = client.map(
                id -> Map.of("issuer", issuer, "clientId", id, "signatureMaxAgeSeconds", maxAge.toSeconds()));
        this.version = version;
    }

    @GET
    @PermitAll
    @Operation(summary = "Name, version, notice, DICOM address, and where people sign in if not here")
    public Map<String, Object> system() {
        Map<String, Object> system = new LinkedHashMap<>();
        system.put("name", "Consilium");
        system.put("version", version);
        system.put("notice", NOTICE);
        system.put("dicom", Map.of("aeTitle", dicom.aeTitle(), "port", dicom.port()));
        signIn.ifPresent(provider -> system.put("signIn", provider));
        return system;
    }
}
