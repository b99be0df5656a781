package org.consilium.intake.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.server.start.DataFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store of instances in the data folder, its limits, and the one way into it. */
@ApplicationScoped
class ReceivingParts {
    @Produces
    @Singleton
    InstanceStore store(@ConfigProperty(name = "consilium.data", defaultValue = "data") String dataFolder)
            throws IOException {
        return InstanceStore.open(DataFolder.at(Path.of(dataFolder)).privateFolder("instances"));
    }

    void close(@Disposes InstanceStore store) {
        store.close();
    }

    @Produces
    @Singleton
    IntakeLimits limits(DicomSettings settings) {
        return new IntakeLimits(settings.maxInstanceBytes(), settings.reservedDiskBytes());
    }

    @Produces
    @Singleton
    InstanceIntake intake(InstanceStore store, InstanceLedger ledger, IntakeLimits limits, Clock clock) {
        return new InstanceIntake(store, ledger, limits, clock);
    }
}
