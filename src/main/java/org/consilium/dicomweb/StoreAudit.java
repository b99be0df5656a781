package org.consilium.dicomweb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;

/** Records who stored instances over HTTP; the instances themselves are committed one by one before. */
@ApplicationScoped
public class StoreAudit {
    private final AuditTrail audit;

    StoreAudit(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void stored(long stored, long failed, Person person) {
        audit.record(person.id(), "dicomweb.stored", Optional.empty(), "stored=" + stored + " failed=" + failed);
    }
}
