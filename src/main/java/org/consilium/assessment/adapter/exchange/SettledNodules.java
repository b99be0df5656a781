package org.consilium.assessment.adapter.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.assessment.Reads;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.Finding;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.Outlines;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.assessment.domain.ReconciledRead;
import org.consilium.exchange.NodulesToReport;
import org.consilium.intake.CaseId;
import org.consilium.model.ModelProvenance;
import org.jspecify.annotations.Nullable;

/**
 * The nodules that people settled on: of the reconciled read where there is one, else of the locked blind read; each with the
 * model's outline where the model saw it too.
 */
@ApplicationScoped
class SettledNodules implements NodulesToReport {
    private final Reads reads;

    SettledNodules(Reads reads) {
        this.reads = reads;
    }

    @Override
    @Transactional
    public List<ReportedNodule> of(CaseId id) {
        return reads.current(id).map(this::of).orElse(List.of());
    }

    private List<ReportedNodule> of(Round round) {
        Optional<ReadContent> settled = reads.reconciled(round)
                .map(ReconciledRead::content)
                .or(() -> reads.blind(round).filter(BlindRead::isLocked).map(BlindRead::content));
        List<Finding> findings = settled.map(ReadContent::findings).orElse(List.of());
        Optional<ModelRead> model = reads.model(round);
        Map<String, ModelNodule> outlined =
                Outlines.of(findings, model.map(ModelRead::nodules).orElse(List.of()));
        Optional<ModelProvenance> by = model.flatMap(ModelRead::provenance);
        return findings.stream()
                .map(finding -> reported(finding, by.flatMap(drawn -> outline(outlined.get(finding.id()), drawn))))
                .toList();
    }

    private static Optional<DrawnOutline> outline(@Nullable ModelNodule nodule, ModelProvenance by) {
        return Optional.ofNullable(nodule)
                .map(ModelNodule::outline)
                .map(outline -> new DrawnOutline(
                        outline.grid(),
                        outline.inside(),
                        by.modelId(),
                        by.weightsSha256().substring(0, 12)));
    }

    private static ReportedNodule reported(Finding finding, Optional<DrawnOutline> outline) {
        return new ReportedNodule(
                finding.id(),
                finding.lobe(),
                finding.diameter().longMm(),
                finding.diameter().shortMm(),
                finding.meanMm(),
                finding.probability(),
                outline);
    }
}
