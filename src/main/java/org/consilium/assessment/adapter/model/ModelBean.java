package org.consilium.assessment.adapter.model;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consilium.assessment.ReadingModel;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.clinical.NoduleType;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.model.AssessedNodule;
import org.consilium.model.ModelAssessment;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.jspecify.annotations.Nullable;

/** The shipped model, loaded when it is first needed: networks and native libraries take seconds and memory. */
@ApplicationScoped
class ModelBean implements ReadingModel {
    private @Nullable NoduleModel loaded;

    @Override
    public ModelRead read(CtVolume volume, String inputDigest) {
        ModelAssessment said = model().assess(volume, inputDigest);
        return said.abstention()
                .<ModelRead>map(why ->
                        new ModelRead.Abstained(why.reason().name(), why.detail(), Optional.of(said.provenance())))
                .orElseGet(() -> new ModelRead.Ready(nodules(said), said.provenance()));
    }

    @Override
    public Identity identity() {
        return new Identity(model().modelId(), model().weightsSha256());
    }

    @PreDestroy
    synchronized void close() {
        if (loaded != null) {
            loaded.close();
        }
    }

    private synchronized NoduleModel model() {
        if (loaded == null) {
            loaded = NoduleModels.load();
        }
        return loaded;
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
                seen.risk().high());
    }
}
