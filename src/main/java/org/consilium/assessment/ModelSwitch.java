package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.problem.Refusal;

/** Stops the model on all nodes at once, and lets it go on; while it is off, cases take the human path. */
@ApplicationScoped
@Transactional
public class ModelSwitch {
    private final SwitchBook book;
    private final AuditTrail audit;
    private final Clock clock;

    ModelSwitch(SwitchBook book, AuditTrail audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isOn() {
        return book.isOn();
    }

    /** @param reason 1 to 500 characters */
    public void turn(boolean on, String reason, Person person) {
        if (reason.isBlank() || reason.length() > 500) {
            throw Refusal.invalid("reason", "1 to 500 characters");
        }
        book.turn(on, reason, person.id(), clock.instant());
        audit.record(person.id(), on ? "model.switched-on" : "model.switched-off", Optional.empty(), "reason given");
    }
}
