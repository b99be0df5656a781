package org.consilium.report.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.Person;
import org.consilium.exchange.ReportOnPaper;
import org.consilium.intake.CaseId;
import org.consilium.report.CaseReport;

/** The report as it leaves the house. */
@ApplicationScoped
class PaperForPeers implements ReportOnPaper {
    private final CaseReport reports;

    PaperForPeers(CaseReport reports) {
        this.reports = reports;
    }

    @Override
    public byte[] of(CaseId id, Person reader) {
        return PaperReport.of(reports.of(id, reader));
    }
}
