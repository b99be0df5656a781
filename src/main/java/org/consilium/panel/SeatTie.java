package org.consilium.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.CaseTie;
import org.consilium.access.Person;
import org.consilium.panel.domain.Panels;

/** Whoever sits, or sat, on a panel of a case. */
@ApplicationScoped
class SeatTie implements CaseTie {
    private final Panels panels;

    SeatTie(Panels panels) {
        this.panels = panels;
    }

    @Override
    public Set<UUID> casesOf(Person person) {
        return panels.casesWithSeatOf(person.id());
    }
}
