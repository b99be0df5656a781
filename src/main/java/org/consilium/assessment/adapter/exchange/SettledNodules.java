package org.consilium.assessment.adapter.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.consilium.assessment.Reads;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.Finding;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.assessment.domain.ReconciledRead;
import org.consilium.exchange.NodulesToReport;
import org.consilium.intake.CaseId;

/** The nodules that people settled on: of the reconciled read where there is one, else of the locked blind read. */
@ApplicationScoped
class SettledNodules implements NodulesToReport {
    private final Reads reads;

    SettledNodules(Reads reads) {
        this.reads = reads;
    }

    @Override
    @Transactional
    public List<ReportedNodule> of(CaseId id) {
        Optional<ReadContent> settled = reads.current(id)
                .flatMap(round -> reads.reconciled(round)
                        .map(ReconciledRead::content)
                        .or(() -> reads.blind(round).filter(BlindRead::isLocked).map(BlindRead::content)));
        return settled.map(content -> content.findings().stream()
                        .map(SettledNodules::reported)
                        .toList())
                .orElse(List.of());
    }

    private static ReportedNodule reported(Finding finding) {
        return new ReportedNodule(
                finding.id(),
                finding.lobe(),
                finding.diameter().longMm(),
                finding.diameter().shortMm(),
                finding.meanMm(),
                finding.probability());
    }
}
