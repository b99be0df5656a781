package org.consilium.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready where the data folder's disk runs full: senders and people should go to another node before writes fail. */
@Readiness
@ApplicationScoped
class DiskReady implements HealthCheck {
    private final Path data;
    private final long least;

    DiskReady(
            @ConfigProperty(name = "consilium.data", defaultValue = "data") String data,
            @ConfigProperty(name = "consilium.health.least-free-megabytes", defaultValue = "1024") long least) {
        this.data = Path.of(data);
        this.least = least;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("disk").withData("leastFreeMegabytes", least);
        try {
            long free = Files.getFileStore(data).getUsableSpace() >> 20;
            return answer.status(free >= least).withData("freeMegabytes", free).build();
        } catch (IOException gone) {
            return answer.down()
                    .withData("reason", "the data folder cannot be read")
                    .build();
        }
    }
}
