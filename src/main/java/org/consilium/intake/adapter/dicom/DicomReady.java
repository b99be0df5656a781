package org.consilium.intake.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once senders can connect. */
@Readiness
@ApplicationScoped
class DicomReady implements HealthCheck {
    private final DicomDoor door;

    DicomReady(DicomDoor door) {
        this.door = door;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("dicom")
                .status(door.isOpen())
                .withData("port", door.port())
                .build();
    }
}
