package org.consilium.access;

import java.util.Set;
import java.util.UUID;

/**
 * Which cases a person may enter; a case that none of these names is as if it were not there.
 *
 * @param all whether every case
 * @param sites houses whose cases, wherever they stand
 * @param stages states of a case that let the person in, as their names
 * @param cases single cases that the person is tied to
 */
public record Sight(boolean all, Set<String> sites, Set<String> stages, Set<UUID> cases) {
    public Sight {
        sites = Set.copyOf(sites);
        stages = Set.copyOf(stages);
        cases = Set.copyOf(cases);
    }

    /** Whether a case of this house, in this state, may be entered. */
    public boolean admits(UUID id, String site, String stage) {
        return all || sites.contains(site) || stages.contains(stage) || cases.contains(id);
    }
}
