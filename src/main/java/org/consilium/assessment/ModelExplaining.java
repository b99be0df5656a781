package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.access.Person;
import org.consilium.assessment.Explanations.Order;
import org.consilium.assessment.domain.ExplainedNodule;
import org.consilium.assessment.domain.ModelExplained;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.RevealState;
import org.consilium.model.ModelExplanation;
import org.consilium.model.ModelProvenance;
import org.consilium.model.StopSignal;

/**
 * Says why the model rated its nodules so, after the read was sealed and while no other read waits.
 *
 * <p>An explanation tells the read, and more: it is seen by exactly those who may see the read, and until then one constant
 * is answered, whatever the model did. It is kept only where it sums to the risk that was sealed.
 */
@ApplicationScoped
public class ModelExplaining implements IdleWork<Order, ModelExplained> {
    private static final Map<String, Object> SEALED = Map.of("state", "SEALED");
    /** Both risks are rounded to four decimals. */
    private static final double SAME = 0.00015;

    private final Reads reads;
    private final Explanations book;
    private final CaseImages images;
    private final ReadingModel model;
    private final ModelSwitch power;
    private final ModelSettings settings;
    private final RevealState reveal;
    private final AuditTrail audit;
    private final ExplanationView view;
    private final Clock clock;

    ModelExplaining(
            Reads reads,
            Explanations book,
            CaseImages images,
            ReadingModel model,
            ModelSwitch power,
            ModelSettings settings,
            RevealState reveal,
            AuditTrail audit,
            ExplanationView view,
            Clock clock) {
        this.reads = reads;
        this.book = book;
        this.images = images;
        this.model = model;
        this.power = power;
        this.settings = settings;
        this.reveal = reveal;
        this.audit = audit;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "explaining";
    }

    @Override
    public Duration limit() {
        return settings.explainLimit();
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
    public ModelExplained work(Order order, StopSignal stop) {
        Optional<Round> round = reads.current(order.caseId()).filter(now -> now.number() == order.round());
        if (round.isEmpty() || !images.digest(order.caseId()).equals(round.get().inputDigest())) {
            return ModelExplained.failed("OTHER_IMAGES");
        }
        return reads.model(round.get())
                .filter(ModelRead.Ready.class::isInstance)
                .map(read -> explain(order.caseId(), (ModelRead.Ready) read, stop))
                .orElseGet(() -> ModelExplained.failed("NO_READ"));
    }

    private ModelExplained explain(CaseId id, ModelRead.Ready read, StopSignal stop) {
        boolean seeded =
                read.nodules().stream().allMatch(nodule -> nodule.seed().isPresent());
        if (!seeded || !model.registered().contains(identity(read.by()))) {
            return ModelExplained.failed("MODEL_GONE");
        }
        ModelExplanation why = model.explain(read, images.volume(id), stop);
        if (why.abstention().isPresent()) {
            return ModelExplained.failed(why.abstention().get().reason().name());
        }
        List<ExplainedNodule> explained = IntStream.range(0, why.nodules().size())
                .mapToObj(i -> ExplainedNodule.of(
                        read.nodules().get(i).id(), why.nodules().get(i)))
                .toList();
        return isTrueTo(read.nodules(), explained)
                ? ModelExplained.ready(explained, why.provenance())
                : ModelExplained.failed("NOT_REPRODUCED");
    }

    private static ReadingModel.Identity identity(ModelProvenance by) {
        return new ReadingModel.Identity(by.modelId(), by.weightsSha256());
    }

    private static boolean isTrueTo(List<ModelNodule> nodules, List<ExplainedNodule> explained) {
        return nodules.size() == explained.size()
                && IntStream.range(0, nodules.size())
                        .allMatch(i -> Math.abs(nodules.get(i).riskP()
                                        - explained.get(i).risk())
                                < SAME);
    }

    /** Seals what came out. */
    @Override
    @Transactional
    public void keep(Order order, ModelExplained explained) {
        book.end(order, explained, clock.instant());
        audit.record(
                AuditTrail.SYSTEM,
                "model-explanation.sealed",
                Optional.of(order.caseId().value()),
                "round=" + order.round());
    }

    @Override
    @Transactional
    public void failed(Order order, String reason) {
        if (order.attempts() < settings.attempts()) {
            book.giveBack(order, clock.instant().plus(settings.pause()));
        } else {
            keep(order, ModelExplained.failed(reason));
        }
    }

    @Override
    @Transactional
    public void putOff(Order order) {
        book.putOff(order, clock.instant());
    }

    /** What this person may know of it now. */
    @Transactional
    public Map<String, Object> seenBy(CaseId id, Person viewer) {
        boolean revealed = reveal.isRevealedTo(id, viewer);
        audit.record(viewer.id(), "model-explanation.viewed", Optional.of(id.value()), "revealed=" + revealed);
        return revealed ? view.of(id, reads.current(id).flatMap(book::of)) : SEALED;
    }
}
