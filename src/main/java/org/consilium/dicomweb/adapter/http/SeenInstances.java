package org.consilium.dicomweb.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.consilium.access.CurrentPerson;
import org.consilium.dicomweb.ArchiveRetrieving;
import org.consilium.dicomweb.HeldInstance;

/** The instances that a request is for and that whoever asks may see. */
@ApplicationScoped
class SeenInstances {
    private final ArchiveRetrieving retrieving;
    private final CurrentPerson current;

    SeenInstances(ArchiveRetrieving retrieving, CurrentPerson current) {
        this.retrieving = retrieving;
        this.current = current;
    }

    /** All of them, at least one; in the audit trail as this kind of look. */
    List<HeldInstance> all(Asked asked, String look) {
        return retrieving.see(asked.study(), asked.series(), asked.instance(), look, current.person());
    }

    /** The one of an address that names an instance. */
    HeldInstance one(Asked asked, String look) {
        return all(asked, look).get(0);
    }
}
