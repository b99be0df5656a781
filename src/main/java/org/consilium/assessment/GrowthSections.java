package org.consilium.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
 * the person free of votes that are still to be cast alone in either. Of several earlier studies the newest counts whose read
 * may be told: a case's, or that of a study which was fetched for comparison and opened no case.
 */
@ApplicationScoped
@Transactional
class GrowthSections implements CaseSection {
    private final Reads reads;
    private final RevealState reveal;
    private final PriorStudies priors;
    private final PriorReads fetched;
    private final CaseImages images;
    private final ConsensusRules rules;
    private final Json json;

    GrowthSections(
            Reads reads,
            RevealState reveal,
            PriorStudies priors,
            PriorReads fetched,
            CaseImages images,
            ConsensusRules rules,
            Json json) {
        this.reads = reads;
        this.reveal = reveal;
        this.priors = priors;
        this.fetched = fetched;
        this.images = images;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public Map<String, Object> of(CaseId id, Person viewer) {
        if (!reveal.isRevealedTo(id, viewer)) {
            return Map.of();
        }
        Optional<Earlier> newest = Stream.concat(
                        priors.before(id).map(prior -> ofCase(prior, viewer)).stream(),
                        priors.heldBefore(id).stream().flatMap(held -> ofHeld(held).stream()))
                .min(Comparator.comparing((Earlier prior) -> prior.read().isEmpty())
                        .thenComparing(Earlier::days));
        return newest.map(prior -> Map.<String, Object>of("growth", json.map(growth(id, prior))))
                .orElse(Map.of());
    }

    /** An earlier study: its days before, where its read comes from, and that read where it may be told. */
    private record Earlier(int days, String source, Optional<GrowthComparing.Acquired> read) {}

    private Earlier ofCase(PriorStudies.Prior prior, Person viewer) {
        Optional<GrowthComparing.Acquired> read =
                reveal.isRevealedTo(prior.caseId(), viewer) ? acquired(prior.caseId()) : Optional.empty();
        return new Earlier(prior.days(), "CASE", read);
    }

    /** A study that was fetched and opened no case: nobody reads it blind, so that its read is sealed by this case's alone. */
    private Optional<Earlier> ofHeld(PriorStudies.Held held) {
        return fetched.of(held.studyId()).map(read -> new Earlier(held.days(), "FETCHED", Optional.of(read)));
    }

    private GrowthView growth(CaseId id, Earlier prior) {
        Optional<GrowthComparing.Acquired> now = acquired(id);
        if (now.isEmpty()) {
            return without("NO_READ", prior);
        }
        return prior.read()
                .map(before -> new GrowthComparing(rules, now.get(), before, prior.days())
                        .compare()
                        .from(prior.source()))
                .orElseGet(() -> without("NO_PRIOR_READ", prior));
    }

    private static GrowthView without(String state, Earlier prior) {
        return new GrowthView(state, prior.source(), prior.days(), List.of(), List.of(), List.of());
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
