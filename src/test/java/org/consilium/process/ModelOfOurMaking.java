package org.consilium.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.consilium.assessment.ReadingModel;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.intake.CaseId;
import org.consilium.model.ModelExplanation;
import org.consilium.model.ModelProvenance;
import org.consilium.model.StopSignal;
import org.consilium.model.explain.Explanation;

/** Says of each case what the test wants, or breaks as the test wants. */
@Alternative
@ApplicationScoped
public class ModelOfOurMaking implements ReadingModel {
    static final String FIRST = "model-of-our-making-1";
    static final String OTHER = "model-of-our-making-2";
    static final String BROKEN = "model-of-our-making-3";
    static final String WEIGHTS = "ab".repeat(32);

    private final Map<String, Supplier<ModelRead>> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<Double, Held> held = new ConcurrentHashMap<>();

    void says(CaseId id, Supplier<ModelRead> answer) {
        answers.put(id.toString(), answer);
    }

    int timesAsked(CaseId id) {
        return asked.computeIfAbsent(id.toString(), each -> new AtomicInteger()).get();
    }

    /** Explaining a nodule of this risk takes until it is stopped, or until the test lets it end. */
    Held holdsExplanation(double risk) {
        Held hold = new Held(new AtomicInteger(), new CountDownLatch(1));
        held.put(risk, hold);
        return hold;
    }

    /** @param begun how often it was begun */
    record Held(AtomicInteger begun, CountDownLatch end) {
        private void until(StopSignal stop) {
            begun.incrementAndGet();
            try {
                while (!end.await(10, TimeUnit.MILLISECONDS)) {
                    stop.check();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static ModelProvenance provenance(String inputDigest) {
        return new ModelProvenance(FIRST, WEIGHTS, "0.0.0", inputDigest, 12);
    }

    @Override
    public ModelRead read(String modelId, CtVolume volume, String inputDigest, StopSignal stop) {
        if (modelId.equals(OTHER)) {
            return new ModelRead.Ready(List.of(), new ModelProvenance(OTHER, WEIGHTS, "0.0.0", inputDigest, 12));
        }
        asked.computeIfAbsent(inputDigest, each -> new AtomicInteger()).incrementAndGet();
        return answers.getOrDefault(inputDigest, () -> new ModelRead.Ready(List.of(), provenance(inputDigest)))
                .get();
    }

    /** Sums to the risk of each nodule; every number and name is its own. */
    @Override
    public ModelExplanation explain(ModelRead.Ready read, CtVolume volume, StopSignal stop) {
        read.nodules().stream()
                .flatMap(nodule -> Optional.ofNullable(held.get(nodule.riskP())).stream())
                .forEach(hold -> hold.until(stop));
        List<Explanation> whole = read.nodules().stream()
                .map(nodule -> WhyOfOurMaking.why(nodule.seed().orElseThrow(), nodule.riskP()))
                .toList();
        return new ModelExplanation(whole, Optional.empty(), read.by());
    }

    @Override
    public List<Identity> registered() {
        return List.of(new Identity(FIRST, WEIGHTS), new Identity(OTHER, WEIGHTS), new Identity(BROKEN, WEIGHTS));
    }

    @Override
    public boolean prepare(String modelId) {
        return !modelId.equals(BROKEN);
    }

    @Override
    public void keepOnly(Set<String> modelIds) {}
}
