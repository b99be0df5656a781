package org.consilium.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who may enter which case; what nothing here allows is denied.
 *
 * <p>It follows the five steps: coordinators and radiologists serve one queue of the whole house; a terminal doctor asks for,
 * and takes care of, the patients of the own site; a chair is concerned from the moment a panel is needed; everybody else
 * enters the cases that they have, or had, a part in. What somebody sees inside, before and after a blind read or a first
 * vote, is decided there by each slice.
 */
@ApplicationScoped
public class Policy {
    /** From here on a case is the chair's business: to convene, to sign, to open again. */
    private static final Set<String> FROM_THE_PANEL_ON = Set.of("AWAITING_PANEL", "DECIDED", "CLOSED", "CANCELLED");

    private final Sites sites;
    private final Instance<CaseTie> ties;

    Policy(Sites sites, @Any Instance<CaseTie> ties) {
        this.sites = sites;
        this.ties = ties;
    }

    /** What this person may enter at this moment. */
    public Sight sightOf(Person person) {
        if (person.is(Role.COORDINATOR) || person.is(Role.RADIOLOGIST)) {
            return new Sight(true, Set.of(), Set.of(), Set.of());
        }
        Set<String> own = person.is(Role.TERMINAL_DOCTOR) ? Set.of(sites.of(person.id())) : Set.of();
        Set<String> stages = person.is(Role.CHAIR) ? FROM_THE_PANEL_ON : Set.of();
        return new Sight(false, own, stages, tiedTo(person));
    }

    private Set<UUID> tiedTo(Person person) {
        Set<UUID> cases = new HashSet<>();
        ties.forEach(tie -> cases.addAll(tie.casesOf(person)));
        return cases;
    }
}
