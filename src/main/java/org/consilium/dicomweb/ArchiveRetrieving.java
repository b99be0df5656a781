package org.consilium.dicomweb;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Lets a person have instances of the archive. */
@ApplicationScoped
public class ArchiveRetrieving {
    private final ArchiveIndex index;
    private final ArchiveSight sight;

    ArchiveRetrieving(ArchiveIndex index, ArchiveSight sight) {
        this.index = index;
        this.sight = sight;
    }

    /**
     * Instances of a study, a series, or one.
     *
     * @param kind what is looked at, for the audit trail: {@code metadata}, {@code retrieved}, {@code rendered}
     * @return at least one
     * @throws Refusal {@code not-found} where there is none, or none that this person may see yet
     */
    @Transactional
    public List<HeldInstance> see(
            String study, Optional<String> series, Optional<String> instance, String kind, Person person) {
        // Half of a study may be in already: whoever stored six instances must not be shown two.
        if (index.isBehind(study)) {
            index.takeIn();
        }
        List<HeldInstance> held = index.held(study, series, instance);
        List<HeldInstance> visible = sight.visible(held, person);
        if (visible.isEmpty()) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        sight.looked(visible.get(0).studyId(), kind, person);
        return visible;
    }
}
