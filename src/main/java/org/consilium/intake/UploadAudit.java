package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;

/** Records who brought files by hand; the files themselves are committed one by one before. */
@ApplicationScoped
public class UploadAudit {
    private final AuditTrail audit;

    UploadAudit(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void uploaded(int accepted, int refused, Person person) {
        audit.record(person.id(), "files.uploaded", Optional.empty(), "accepted=" + accepted + " refused=" + refused);
    }
}
