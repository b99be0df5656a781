package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.CaseTimeline;
import org.consilium.model.ModelProvenance;
import org.consilium.model.StopSignal;

/**
 * 2A for the model: read the series, then seal what came out.
 *
 * <p>Reading takes seconds to minutes and happens outside of any transaction; sealing is one short transaction together with
 * the step of the process. Until the blind read of the round is locked nothing of the read may leave this slice: not by an
 * answer, a log line, a timeline or audit entry, an engine variable or the way that the process takes.
 */
@ApplicationScoped
public class ModelReading {
    /** What is sealed where the switch was turned off, before or while the model read. */
    public static final ModelRead SWITCHED_OFF = new ModelRead.Failed("SWITCHED_OFF");

    private static final String USE = "MODEL";

    private final Reads reads;
    private final CaseImages images;
    private final ReadingModel model;
    private final Explanations explanations;
    private final ModelSwitch power;
    private final ModelChoices choices;
    private final ChoiceBook book;
    private final CaseProgress progress;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    ModelReading(
            Reads reads,
            CaseImages images,
            ReadingModel model,
            Explanations explanations,
            ModelSwitch power,
            ModelChoices choices,
            ChoiceBook book,
            CaseProgress progress,
            CaseTimeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.reads = reads;
        this.images = images;
        this.model = model;
        this.explanations = explanations;
        this.power = power;
        this.choices = choices;
        this.book = book;
        this.progress = progress;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to be read now, if anything. */
    @Transactional
    public Optional<Round> order(CaseId id) {
        return reads.current(id);
    }

    /** Whether the model may go on with what it is reading. */
    public boolean mayRead() {
        return power.isOn();
    }

    /** Reads; call from a thread that may be busy for minutes, outside of any transaction. */
    public ModelRead read(Round round, StopSignal stop) {
        if (!power.isOn()) {
            return SWITCHED_OFF;
        }
        if (isForbidden(round)) {
            return new ModelRead.Abstained("ACQUISITION", "acquisition rules forbid the model", Optional.empty());
        }
        return model.read(choices.now().active(), images.volume(round.caseId()), round.inputDigest(), stop);
    }

    private boolean isForbidden(Round round) {
        return images.facts(round.caseId()).isForbidden(USE);
    }

    /** Which model is to read the round along, unseen; absent where none was chosen or the model may not read at all. */
    public Optional<String> shadow(Round round) {
        return power.isOn() && !isForbidden(round) ? choices.now().shadow() : Optional.empty();
    }

    /** Reads along, as {@link #read}. */
    public ModelRead readAlong(String modelId, Round round, StopSignal stop) {
        return model.read(modelId, images.volume(round.caseId()), round.inputDigest(), stop);
    }

    /** Keeps a shadow's read where nothing that people see ever looks. */
    @Transactional
    public void keepAlong(String modelId, Round round, ModelRead read) {
        book.keep(round, modelId, read, clock.instant());
    }

    /**
     * Seals the read and moves the process on, together or not at all. A read of a round that counts no more is dropped.
     *
     * @param step finishes the process's step
     */
    @Transactional
    public void seal(Round round, ModelRead read, Runnable step) {
        progress.hold(round.caseId());
        boolean counts = reads.current(round.caseId()).filter(round::equals).isPresent();
        if (!counts || reads.model(round).isPresent()) {
            return;
        }
        reads.seal(round, read, clock.instant());
        if (!read.nodules().isEmpty()) {
            explanations.order(round, clock.instant());
        }
        timeline.add(round.caseId(), entry(round, read));
        audit.record(
                AuditTrail.SYSTEM,
                "model-read.sealed",
                Optional.of(round.caseId().value()),
                "round=" + round.number());
        step.run();
    }

    private static CaseTimeline.Entry entry(Round round, ModelRead read) {
        String weights = read.provenance().map(ModelProvenance::weightsSha256).orElse("");
        return new CaseTimeline.Entry(
                "MODEL_READ",
                Optional.empty(),
                "2A Assess: " + english(read) + ".",
                "2A 评估：" + chinese(read) + "。",
                Map.of("round", round.number(), "state", read.state(), "modelWeights", weights),
                true);
    }

    private static String english(ModelRead read) {
        return switch (read.state()) {
            case "READY" -> "the model has read";
            case "ABSTAINED" -> "the model abstained";
            default -> "the model could not read";
        };
    }

    private static String chinese(ModelRead read) {
        return switch (read.state()) {
            case "READY" -> "模型已完成阅片";
            case "ABSTAINED" -> "模型不作判断";
            default -> "模型未能阅片";
        };
    }
}
