package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.audit.AuditTrail;
import org.consilium.clinical.Lobe;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UniqueIdentifiers;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.writeback.Authorship;
import org.consilium.dicom.writeback.Code;
import org.consilium.dicom.writeback.Codes;
import org.consilium.dicom.writeback.EncapsulatedPdf;
import org.consilium.dicom.writeback.MeasuredNodule;
import org.consilium.dicom.writeback.MeasurementReport;
import org.consilium.dicom.writeback.SourceSeries;
import org.consilium.exchange.Deliveries.MadeObject;
import org.consilium.exchange.NodulesToReport;
import org.consilium.exchange.NodulesToReport.ReportedNodule;
import org.consilium.exchange.ReportOnPaper;
import org.consilium.intake.CaseId;
import org.consilium.intake.DicomAddress;
import org.consilium.panel.SignedDecision;

/** Makes the objects of a signed decision: its measurements as SR after TID 1500, its report as encapsulated PDF. */
@ApplicationScoped
class DecisionObjects {
    private static final String SOFTWARE_VERSION = "0.1.0";
    private static final String TITLE = "Consultation report";

    private final ReportOnPaper paper;
    private final NodulesToReport nodules;
    private final CaseSource sources;
    private final DicomAddress own;
    private final Clock clock;

    DecisionObjects(ReportOnPaper paper, NodulesToReport nodules, CaseSource sources, DicomAddress own, Clock clock) {
        this.paper = paper;
        this.nodules = nodules;
        this.sources = sources;
        this.own = own;
        this.clock = clock;
    }

    List<MadeObject> of(CaseId id, SignedDecision decision) {
        SourceSeries source = sources.of(id);
        Authorship authorship = new Authorship(
                LocalDateTime.ofInstant(decision.signedAt(), clock.getZone()),
                () -> UniqueIdentifiers.of(UUID.randomUUID()),
                SOFTWARE_VERSION,
                own.aeTitle());
        DicomObject report = MeasurementReport.of(
                source,
                authorship,
                new MeasurementReport.Observer(Optional.of(decision.signedByName())),
                nodules.of(id).stream().map(DecisionObjects::measured).toList(),
                Optional.empty(),
                Optional.of(impression(decision)));
        DicomObject document = EncapsulatedPdf.of(source, authorship, TITLE, paper.of(id, reader()));
        return List.of(made("PDF", document), made("SR", report));
    }

    /** The server itself, which is bound by no vote. */
    private static Person reader() {
        return new Person(AuditTrail.SYSTEM, "consilium", "Consilium", Set.of(Role.COORDINATOR), Optional.empty());
    }

    private static String impression(SignedDecision decision) {
        String interval = decision.intervalMonths().isPresent()
                ? ", interval " + decision.intervalMonths().getAsInt() + " months"
                : "";
        return "Plan: " + decision.plan() + interval + ". " + decision.reason();
    }

    private static MeasuredNodule measured(ReportedNodule nodule) {
        return new MeasuredNodule(
                nodule.id(),
                UniqueIdentifiers.of(UUID.randomUUID()),
                site(nodule.lobe()),
                OptionalDouble.of(nodule.longMm().doubleValue()),
                OptionalDouble.of(nodule.shortMm().doubleValue()),
                OptionalDouble.of(nodule.meanMm().doubleValue()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(nodule.probability().doubleValue()),
                OptionalInt.empty());
    }

    private static Code site(Lobe lobe) {
        return switch (lobe) {
            case RUL -> Codes.RIGHT_UPPER_LOBE;
            case RML -> Codes.RIGHT_MIDDLE_LOBE;
            case RLL -> Codes.RIGHT_LOWER_LOBE;
            case LUL -> Codes.LEFT_UPPER_LOBE;
            case LLL -> Codes.LEFT_LOWER_LOBE;
        };
    }

    private static MadeObject made(String kind, DicomObject object) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new CoreDicomWriter().write(object, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String uid = object.dataset().getString(Tag.SOPInstanceUID).orElseThrow();
        return new MadeObject(kind, uid, file.toByteArray());
    }
}
