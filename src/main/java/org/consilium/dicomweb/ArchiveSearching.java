package org.consilium.dicomweb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.dicomweb.domain.SearchQuery;

/** Lets a person search the archive; what they may not see yet is neither told nor counted. */
@ApplicationScoped
public class ArchiveSearching {
    private final ArchiveIndex index;
    private final ArchiveSight sight;
    private final AuditTrail audit;

    ArchiveSearching(ArchiveIndex index, ArchiveSight sight, AuditTrail audit) {
        this.index = index;
        this.sight = sight;
        this.audit = audit;
    }

    @Transactional
    public ArchiveIndex.Page search(SearchQuery query, Person person) {
        index.takeIn();
        ArchiveIndex.Page page = index.search(query, sight.sees(index.withSealable(query), person));
        // Which keys, not which values: those may name a patient.
        audit.record(
                person.id(),
                "dicomweb.searched",
                Optional.empty(),
                "level=" + query.level().name().toLowerCase(Locale.ROOT) + " keys="
                        + query.keys().size() + " found=" + page.found().size() + " of=" + page.total());
        return page;
    }
}
