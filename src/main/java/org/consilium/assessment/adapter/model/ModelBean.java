package org.consilium.assessment.adapter.model;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consilium.assessment.ModelSettings;
import org.consilium.assessment.ReadingModel;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.NoduleOutline;
import org.consilium.clinical.NoduleType;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.AssessedNodule;
import org.consilium.model.ModelAssessment;
import org.consilium.model.ModelExplanation;
import org.consilium.model.ModelRefusal;
import org.consilium.model.NoduleModels;
import org.consilium.model.StopSignal;
import org.consilium.model.serve.Limits;
import org.consilium.model.serve.ModelShelf;
import org.jboss.logging.Logger;

/** The registered models, each loaded when it is first needed: networks and native libraries take seconds and memory. */
@ApplicationScoped
class ModelBean implements ReadingModel {
    private static final Logger LOG = Logger.getLogger(ModelBean.class);

    private final ModelShelf shelf = new ModelShelf(NoduleModels::load);
    private final Limits limits;

    ModelBean(ModelSettings settings) {
        this.limits = new Limits(
                settings.threads(), 0, settings.cores(), settings.timeLimit(), (long) settings.memoryMib() << 20);
    }

    @Override
    public ModelRead read(String modelId, CtVolume volume, String inputDigest, StopSignal stop) {
        if (!limits.hasRoomFor(volume.grid())) {
            return new ModelRead.Abstained(
                    Reason.TOO_LARGE.name(), "the series needs more memory than one reading may use", Optional.empty());
        }
        try (ModelShelf.Lease lease = shelf.take(modelId)) {
            ModelAssessment said = lease.model().assess(volume, inputDigest, stop);
            return said.abstention()
                    .<ModelRead>map(why ->
                            new ModelRead.Abstained(why.reason().name(), why.detail(), Optional.of(said.provenance())))
                    .orElseGet(() -> new ModelRead.Ready(nodules(said), said.provenance()));
        }
    }

    @Override
    public ModelExplanation explain(ModelRead.Ready read, CtVolume volume, StopSignal stop) {
        List<PatientPoint> seeds = read.nodules().stream()
                .flatMap(nodule -> nodule.seed().stream())
                .toList();
        try (ModelShelf.Lease lease = shelf.take(read.by().modelId())) {
            return lease.model().explain(volume, seeds, read.by().inputDigest(), stop);
        }
    }

    @Override
    public List<Identity> registered() {
        return NoduleModels.registered().entrySet().stream()
                .map(each -> new Identity(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public boolean prepare(String modelId) {
        try (ModelShelf.Lease lease = shelf.take(modelId)) {
            return lease.model().modelId().equals(modelId);
        } catch (ModelRefusal | IllegalArgumentException unusable) {
            LOG.warnf(
                    "event=model.refused model=%s kind=%s",
                    modelId, unusable.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void keepOnly(Set<String> modelIds) {
        shelf.keepOnly(modelIds);
    }

    @PreDestroy
    void close() {
        shelf.close();
    }

    private static List<ModelNodule> nodules(ModelAssessment said) {
        return java.util.stream.IntStream.range(0, said.nodules().size())
                .mapToObj(place -> nodule("M" + (place + 1), said.nodules().get(place)))
                .toList();
    }

    private static ModelNodule nodule(String id, AssessedNodule seen) {
        Map<String, Double> types = new TreeMap<>();
        seen.description().typeProbabilities().forEach((type, p) -> types.put(type.name(), p));
        return new ModelNodule(
                id,
                List.of(seen.centre().xMm(), seen.centre().yMm(), seen.centre().zMm()),
                seen.detectionScore(),
                seen.measurement().longMm(),
                seen.measurement().shortMm(),
                seen.measurement().meanMm(),
                seen.measurement().volumeMm3(),
                seen.measurement().solidMeanMm(),
                seen.measurement().meanHu(),
                NoduleType.valueOf(seen.description().type().name()),
                types,
                seen.risk().p(),
                seen.risk().low(),
                seen.risk().high(),
                seen.measurement().volumeLowMm3(),
                seen.measurement().volumeHighMm3(),
                List.of(seen.seed().xMm(), seen.seed().yMm(), seen.seed().zMm()),
                NoduleOutline.of(seen.outline().grid(), seen.outline().inside()));
    }
}
