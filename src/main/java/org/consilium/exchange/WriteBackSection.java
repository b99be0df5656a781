package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Person;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSection;

/** Shows on a case where its signed decision was stored and where it still has to be. */
@ApplicationScoped
class WriteBackSection implements CaseSection {
    private final Deliveries deliveries;

    WriteBackSection(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        List<Map<String, Object>> shown =
                deliveries.of(id).stream().map(WriteBackSection::view).toList();
        return shown.isEmpty() ? Map.of() : Map.of("writeBack", shown);
    }

    private static Map<String, Object> view(Delivery delivery) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("peer", delivery.peer());
        view.put("state", delivery.state());
        view.put("attempts", delivery.attempts());
        delivery.problem().ifPresent(problem -> view.put("problem", problem));
        delivery.storedAt().ifPresent(at -> view.put("storedAt", at));
        if (delivery.state() == Delivery.State.WAITING) {
            view.put("nextAt", delivery.nextAt());
        }
        return view;
    }
}
