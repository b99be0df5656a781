package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.assessment.domain.ExplainedNodule;
import org.consilium.assessment.domain.ModelExplained;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.SeriesFacts;
import org.consilium.model.explain.FeatureShare;

/**
 * An explanation as it is answered to those who may see it.
 *
 * <p>Where a rule forbids volumetry, what a volume adds to the risk is told, as the shares must sum to it, and what was
 * measured is not.
 */
@ApplicationScoped
class ExplanationView {
    private final CaseImages images;
    private final Json json;

    ExplanationView(CaseImages images, Json json) {
        this.images = images;
        this.json = json;
    }

    Map<String, Object> of(CaseId id, Optional<ModelExplained> explained) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("state", explained.map(each -> each.state().name()).orElse("NONE"));
        explained.ifPresent(each -> {
            each.reason().ifPresent(reason -> view.put("reason", reason));
            view.put("nodules", nodules(id, each.nodules()));
            each.provenance().ifPresent(by -> view.put("provenance", json.map(by)));
        });
        return view;
    }

    private List<Map<String, Object>> nodules(CaseId id, List<ExplainedNodule> nodules) {
        boolean volumes = nodules.isEmpty() || !images.facts(id).isForbidden(SeriesFacts.VOLUMETRY);
        return nodules.stream().map(nodule -> nodule(nodule, volumes)).toList();
    }

    private Map<String, Object> nodule(ExplainedNodule nodule, boolean volumes) {
        Map<String, Object> view = new LinkedHashMap<>(json.map(nodule));
        view.put(
                "features",
                nodule.features().stream()
                        .map(feature -> feature(feature, volumes))
                        .toList());
        return view;
    }

    private Map<String, Object> feature(FeatureShare feature, boolean volumes) {
        return volumes || !feature.tellsVolume()
                ? json.map(feature)
                : Map.of("name", feature.name(), "logOdds", feature.logOdds());
    }
}
