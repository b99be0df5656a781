package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.assessment.domain.GrowthComparing;
import org.consilium.assessment.domain.GrowthView;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.CaseSection;
import org.consilium.intake.PriorStudies;
import org.consilium.intake.RevealState;
import org.consilium.intake.SeriesFacts;
import org.consilium.rules.ConsensusRules;

/**
 * The change since the patient's prior study, from the model's two reads.
 *
 * <p>It tells both reads, so it is there for nobody who may not see both: the blind reads of both cases must be locked and
 * the person free of votes that are still to be cast alone in either.
 */
@ApplicationScoped
@Transactional
class GrowthSections implements CaseSection {
    private final Reads reads;
    private final RevealState reveal;
    private final PriorStudies priors;
    private final CaseImages images;
    private final ConsensusRules rules;
    private final Json json;

    GrowthSections(
            Reads reads, RevealState reveal, PriorStudies priors, CaseImages images, ConsensusRules rules, Json json) {
        this.reads = reads;
        this.reveal = reveal;
        this.priors = priors;
        this.images = images;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        if (!reveal.isRevealedTo(id, viewer)) {
            return Map.of();
        }
        return priors.before(id)
                .map(prior -> Map.<String, Object>of("growth", json.map(growth(id, prior, viewer))))
                .orElse(Map.of());
    }

    private GrowthView growth(CaseId id, PriorStudies.Prior prior, Person viewer) {
        Optional<GrowthComparing.Acquired> now = acquired(id);
        if (now.isEmpty()) {
            return without("NO_READ", prior);
        }
        Optional<GrowthComparing.Acquired> earlier =
                reveal.isRevealedTo(prior.caseId(), viewer) ? acquired(prior.caseId()) : Optional.empty();
        return earlier.map(before -> new GrowthComparing(rules, now.get(), before, prior.days()).compare())
                .orElseGet(() -> without("NO_PRIOR_READ", prior));
    }

    private static GrowthView without(String state, PriorStudies.Prior prior) {
        return new GrowthView(state, prior.days(), List.of(), List.of(), List.of());
    }

    private Optional<GrowthComparing.Acquired> acquired(CaseId id) {
        return reads.current(id)
                .flatMap(reads::model)
                .filter(ModelRead.Ready.class::isInstance)
                .map(ModelRead.Ready.class::cast)
                .map(read -> {
                    SeriesFacts facts = images.facts(id);
                    double thickness = facts.thicknessMm().orElse(facts.sliceSpacingMm());
                    return new GrowthComparing.Acquired(read.nodules(), read.by(), thickness, facts.kernel());
                });
    }
}
