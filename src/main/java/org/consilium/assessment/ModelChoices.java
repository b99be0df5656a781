package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.assessment.ChoiceBook.Use;
import org.consilium.audit.AuditTrail;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Which of the registered models reads on all nodes, and which reads along unseen; going back is choosing the earlier one. */
@ApplicationScoped
public class ModelChoices {
    private final ChoiceBook book;
    private final ReadingModel model;
    private final AuditTrail audit;
    private final Clock clock;

    ModelChoices(ChoiceBook book, ReadingModel model, AuditTrail audit, Clock clock) {
        this.book = book;
        this.model = model;
        this.audit = audit;
        this.clock = clock;
    }

    /** What counts now; a choice of a model that is no longer registered counts no more. */
    @Transactional
    public ModelChoice now() {
        List<String> known = names();
        String active = book.newest(Use.ACTIVE).filter(known::contains).orElse(known.get(0));
        Optional<String> shadow =
                book.newest(Use.SHADOW).filter(known::contains).filter(each -> !each.equals(active));
        return new ModelChoice(active, shadow);
    }

    public List<ReadingModel.Identity> registered() {
        return model.registered();
    }

    private List<String> names() {
        return model.registered().stream().map(ReadingModel.Identity::modelId).toList();
    }

    /**
     * Has a model read from the next series on.
     *
     * @throws Refusal {@code invalid-input} without a reason or where the model is not registered, {@code
     *     model-unavailable} where its weights cannot be loaded: then everything stays as it was
     */
    @Transactional
    public void use(String modelId, String reason, Person person) {
        choose(Use.ACTIVE, Optional.of(modelId), reason, person.id());
    }

    /** Has a model read along, or none; refuses as {@link #use}. */
    @Transactional
    public void shadow(Optional<String> modelId, String reason, Person person) {
        choose(Use.SHADOW, modelId, reason, person.id());
    }

    private void choose(Use use, Optional<String> modelId, String reason, UUID by) {
        if (reason.isBlank() || reason.length() > 500) {
            throw Refusal.invalid("reason", "1 to 500 characters");
        }
        modelId.ifPresent(this::refuseUnusable);
        book.choose(use, modelId, reason, by, clock.instant());
        String name = use.name().toLowerCase(Locale.ROOT);
        audit.record(by, "model.chosen-" + name, Optional.empty(), "model=" + modelId.orElse("none"));
        Set<String> wanted = new LinkedHashSet<>();
        ModelChoice now = now();
        wanted.add(now.active());
        now.shadow().ifPresent(wanted::add);
        model.keepOnly(wanted);
    }

    private void refuseUnusable(String modelId) {
        if (!names().contains(modelId)) {
            throw Refusal.invalid("modelId", "a registered model");
        }
        if (!model.prepare(modelId)) {
            throw Refusal.of(Problem.MODEL_UNAVAILABLE).with("modelId", modelId);
        }
    }
}
