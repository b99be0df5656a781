package org.consilium.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.access.CaseTie;
import org.consilium.access.Person;
import org.consilium.access.Role;

/**
 * Open work lets in whoever holds it or could claim it; a terminal doctor's common work does not, for there the site decides.
 */
@ApplicationScoped
class WorkTie implements CaseTie {
    private final TaskBoard board;

    WorkTie(TaskBoard board) {
        this.board = board;
    }

    @Override
    public Set<UUID> casesOf(Person person) {
        Set<String> roles = new HashSet<>(person.roles());
        roles.remove(Role.TERMINAL_DOCTOR);
        Person elsewhere = new Person(person.id(), person.name(), person.displayName(), roles, person.specialty());
        return board.openFor(elsewhere).stream()
                .map(item -> item.caseId().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
