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
    private final PaperFonts fonts;

    PaperForPeers(CaseReport reports, PaperFonts fonts) {
        this.reports = reports;
        this.fonts = fonts;
    }

    @Override
    public byte[] of(CaseId id, Person reader) {
        return PaperReport.of(reports.of(id, reader), "en", fonts.chinese());
    }
}
