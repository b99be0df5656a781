package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.consilium.assessment.PriorReads.Order;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.HeldImages;
import org.consilium.intake.PriorArrived;
import org.consilium.model.StopSignal;

/**
 * Has the model read earlier studies that were fetched for comparison, so that growth has something to compare with.
 *
 * <p>Such a study opens no case, so nobody reads it blind and its read needs no seal of its own; it is shown to nobody but
 * as the growth of a case's nodules, to those who may see the model's read of that case.
 */
@ApplicationScoped
public class PriorReading implements IdleWork<Order, ModelRead> {
    private final PriorReads book;
    private final HeldImages images;
    private final ReadingModel model;
    private final ModelChoices choices;
    private final ModelSwitch power;
    private final ModelSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    PriorReading(
            PriorReads book,
            HeldImages images,
            ReadingModel model,
            ModelChoices choices,
            ModelSwitch power,
            ModelSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.images = images;
        this.model = model;
        this.choices = choices;
        this.power = power;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    void arrived(@Observes PriorArrived prior) {
        book.order(prior, clock.instant());
    }

    @Override
    public String name() {
        return "prior";
    }

    @Override
    @Transactional
    public Optional<Order> take() {
        return power.isOn() ? book.takeDue(clock.instant(), limit().plus(settings.lease())) : Optional.empty();
    }

    @Override
    public boolean mayGoOn() {
        return power.isOn();
    }

    @Override
    public Duration limit() {
        return settings.timeLimit();
    }

    @Override
    public ModelRead work(Order order, StopSignal stop) {
        if (order.forbidden()) {
            return new ModelRead.Abstained("ACQUISITION", "acquisition rules forbid the model", Optional.empty());
        }
        return model.read(
                choices.now().active(),
                images.volume(order.studyId(), order.seriesInstanceUid(), order.inputDigest()),
                order.inputDigest(),
                stop);
    }

    @Override
    @Transactional
    public void keep(Order order, ModelRead read) {
        book.end(order, read, clock.instant());
        audit.record(AuditTrail.SYSTEM, "prior.read", Optional.of(order.studyId()), "state=" + read.state());
    }

    @Override
    @Transactional
    public void failed(Order order, String kind) {
        if (order.attempts() < settings.attempts()) {
            book.giveBack(order, clock.instant().plus(settings.pause()));
        } else {
            keep(order, new ModelRead.Failed("ATTEMPTS_USED_UP"));
        }
    }

    @Override
    @Transactional
    public void putOff(Order order) {
        book.putOff(order, clock.instant());
    }
}
