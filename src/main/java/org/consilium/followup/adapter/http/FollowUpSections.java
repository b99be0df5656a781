package org.consilium.followup.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.followup.Arrangement;
import org.consilium.followup.Assistance;
import org.consilium.followup.FollowUpBook;
import org.consilium.followup.Outcome;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSection;

/** Sections {@code arrangement} and {@code followup}. */
@ApplicationScoped
class FollowUpSections implements CaseSection {
    private final FollowUpBook book;
    private final People people;
    private final Clock clock;

    FollowUpSections(FollowUpBook book, People people, Clock clock) {
        this.book = book;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        Map<String, Object> sections = new LinkedHashMap<>();
        book.arrangement(id).ifPresent(arrangement -> sections.put("arrangement", view(arrangement)));
        Map<String, Object> followUp = new LinkedHashMap<>();
        book.due(id).filter(due -> !due.settled()).ifPresent(due -> {
            followUp.put("dueAt", due.at());
            followUp.put("overdue", due.at().isBefore(clock.instant()));
            followUp.put("escalated", due.escalatedAt().isPresent());
        });
        book.assistance(id).ifPresent(assistance -> followUp.put("assistance", view(assistance)));
        book.outcome(id).ifPresent(outcome -> followUp.put("outcome", view(outcome)));
        if (!followUp.isEmpty()) {
            sections.put("followup", followUp);
        }
        return sections;
    }

    private Map<String, Object> view(Arrangement arrangement) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("infectionNotExcluded", arrangement.answers().infectionNotExcluded());
        view.put("biopsyIndicated", arrangement.answers().biopsyIndicated());
        view.put("bronchoscopySuitable", arrangement.answers().bronchoscopySuitable());
        view.put("metastasisPossible", arrangement.answers().metastasisPossible());
        view.put("meanMm", arrangement.answers().meanMm());
        view.put("characterised", arrangement.answers().characterised());
        view.put("ruling", arrangement.ruling());
        view.put("owner", arrangement.owner());
        view.put("ownerName", nameOf(arrangement.owner()));
        view.put("dueAt", arrangement.dueAt());
        view.put("by", arrangement.by());
        view.put("at", arrangement.at());
        return view;
    }

    private static Map<String, Object> view(Assistance assistance) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("patientInformed", assistance.patientInformed());
        view.put("ordersPlaced", assistance.ordersPlaced());
        assistance.note().ifPresent(note -> view.put("note", note));
        view.put("by", assistance.by());
        view.put("at", assistance.at());
        return view;
    }

    private static Map<String, Object> view(Outcome outcome) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", outcome.kind());
        view.put("basis", outcome.basis());
        outcome.note().ifPresent(note -> view.put("note", note));
        view.put("final", outcome.ends());
        view.put("by", outcome.by());
        view.put("at", outcome.at());
        return view;
    }

    private String nameOf(UUID person) {
        return people.byId(person).map(Person::displayName).orElse("");
    }
}
