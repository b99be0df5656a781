package org.consilium.dicomweb.adapter.receive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.OpenAssociation;
import org.consilium.dicomweb.StoreOutcome;
import org.consilium.intake.OpenUploads;

/** Begins store requests; while one runs, its studies count as still being sent. */
@ApplicationScoped
public class HttpStoring {
    static final String WAY_IN = "STOW-RS";

    private final InstanceIntake intake;
    private final OpenUploads uploads;
    private final Clock clock;

    /** @param intake the one way in, so that what comes over HTTP and by DIMSE at a time shares its commits */
    HttpStoring(InstanceIntake intake, OpenUploads uploads, Clock clock) {
        this.intake = intake;
        this.uploads = uploads;
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
     * @param site the house of whoever stores
     */
    public <T> T during(Optional<String> study, String site, Work<T> work) throws IOException {
        OpenAssociation open =
                new OpenAssociation(new AssociationId(UUID.randomUUID()), WAY_IN, WAY_IN, "http", clock.instant());
        uploads.opened(open, site);
        AssociationEnd end = AssociationEnd.CONNECTION_LOST;
        try {
            T done = work.with(new OneRequest(intake, study, new InstanceOrigin(WAY_IN, open.id())));
            end = AssociationEnd.RELEASED;
            return done;
        } finally {
            uploads.closed(open, end);
        }
    }

    /** Takes the instances of one request, one after the other. */
    public static final class OneRequest {
        private final OneInstance instances;

        OneRequest(InstanceIntake intake, Optional<String> study, InstanceOrigin origin) {
            this.instances = new OneInstance(intake, study, origin);
        }

        /** Takes a DICOM file (PS3.10); returns once it is durable and recorded, or refused. */
        public StoreOutcome take(InputStream file) throws IOException {
            return instances.take(file);
        }
    }
}
