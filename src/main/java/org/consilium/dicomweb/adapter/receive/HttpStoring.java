package org.consilium.dicomweb.adapter.receive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.receive.OpenAssociation;

/** Begins store requests; while one runs, its studies count as still being sent. */
@ApplicationScoped
public class HttpStoring {
    static final String WAY_IN = "STOW-RS";

    private final InstanceStore store;
    private final InstanceLedger ledger;
    private final IntakeLimits limits;
    private final AssociationListener associations;
    private final Clock clock;

    HttpStoring(
            InstanceStore store,
            InstanceLedger ledger,
            IntakeLimits limits,
            AssociationListener associations,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.limits = limits;
        this.associations = associations;
        this.clock = clock;
    }

    /** What is done with the request at hand. */
    public interface Work<T> {
        T with(OneRequest request) throws IOException;
    }

    /**
     * Does the work of one request.
     *
     * @param study the only study that may be stored; any where absent
     */
    public <T> T during(Optional<String> study, Work<T> work) throws IOException {
        OpenAssociation open =
                new OpenAssociation(new AssociationId(UUID.randomUUID()), WAY_IN, WAY_IN, "http", clock.instant());
        associations.opened(open);
        AssociationEnd end = AssociationEnd.CONNECTION_LOST;
        try {
            WatchingLedger watching = new WatchingLedger(ledger, study);
            InstanceIntake intake = new InstanceIntake(store, watching, limits, clock);
            T done = work.with(new OneRequest(intake, watching, new InstanceOrigin(WAY_IN, open.id())));
            end = AssociationEnd.RELEASED;
            return done;
        } finally {
            associations.closed(open, end);
        }
    }

    /** Takes the instances of one request, one after the other. */
    public static final class OneRequest {
        private final OneInstance instances;

        OneRequest(InstanceIntake intake, WatchingLedger ledger, InstanceOrigin origin) {
            this.instances = new OneInstance(intake, ledger, origin);
        }

        /** Takes a DICOM file (PS3.10); returns once it is durable and recorded, or refused. */
        public org.consilium.dicomweb.StoreOutcome take(InputStream file) throws IOException {
            return instances.take(file);
        }
    }
}
