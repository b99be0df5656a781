package org.consilium.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.clinical.Specialty;
import org.consilium.problem.Refusal;

/** Turns people into members of a panel. */
@ApplicationScoped
class Seating {
    private final People people;

    Seating(People people) {
        this.people = people;
    }

    /**
     * The chair, the members, the model.
     *
     * @throws Refusal {@code invalid-input} for people who are unknown, have no specialty or not the role for the seat
     */
    List<Member> of(UUID chair, List<UUID> members) {
        List<Member> seats = new ArrayList<>();
        seats.add(seat(person(chair, "chair"), Seat.CHAIR));
        for (UUID member : members) {
            seats.add(seat(person(member, "members"), Seat.MEMBER));
        }
        seats.add(Member.model());
        return seats;
    }

    private Person person(UUID id, String field) {
        return people.byId(id).orElseThrow(() -> Refusal.invalid(field, "known people"));
    }

    private static Member seat(Person person, Seat seat) {
        String field = seat == Seat.CHAIR ? "chair" : "members";
        if (!mayTake(person, seat)) {
            throw Refusal.invalid(field, seat == Seat.CHAIR ? "somebody with role chair" : "experts and radiologists");
        }
        Specialty specialty = specialty(person).orElseThrow(() -> Refusal.invalid(field, "people with a specialty"));
        boolean senior = person.is(Role.EXPERT) || person.is(Role.CHAIR);
        return new Member(person.id(), person.displayName(), Optional.of(specialty), seat, senior);
    }

    private static boolean mayTake(Person person, Seat seat) {
        return person.is(Role.CHAIR)
                || (seat == Seat.MEMBER && (person.is(Role.EXPERT) || person.is(Role.RADIOLOGIST)));
    }

    private static Optional<Specialty> specialty(Person person) {
        return person.specialty().flatMap(Seating::known);
    }

    private static Optional<Specialty> known(String code) {
        String wanted = code.toUpperCase(Locale.ROOT);
        for (Specialty specialty : Specialty.values()) {
            if (specialty.name().equals(wanted)) {
                return Optional.of(specialty);
            }
        }
        return Optional.empty();
    }
}
