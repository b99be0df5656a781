package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.consilium.dicom.writeback.NoduleSegmentation;
import org.consilium.exchange.Deliveries.MadeObject;
import org.consilium.exchange.NodulesToReport;
import org.consilium.exchange.NodulesToReport.DrawnOutline;
import org.consilium.exchange.NodulesToReport.ReportedNodule;
import org.consilium.exchange.ReportOnPaper;
import org.consilium.exchange.ReportedDecision;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.DicomAddress;
import org.consilium.intake.SeriesFacts;

/**
 * Makes the objects of a decision: the nodules' outlines as SEG, their measurements as SR after TID 1500 that refer to them, and
 * the report as encapsulated PDF.
 */
@ApplicationScoped
class DecisionObjects {
    private static final String SOFTWARE_VERSION = "0.1.0";
    private static final String TITLE = "Consultation report";

    private final ReportOnPaper paper;
    private final NodulesToReport nodules;
    private final CaseSource sources;
    private final CaseImages images;
    private final DicomAddress own;
    private final Clock clock;

    DecisionObjects(
            ReportOnPaper paper,
            NodulesToReport nodules,
            CaseSource sources,
            CaseImages images,
            DicomAddress own,
            Clock clock) {
        this.paper = paper;
        this.nodules = nodules;
        this.sources = sources;
        this.images = images;
        this.own = own;
        this.clock = clock;
    }

    List<MadeObject> of(CaseId id, ReportedDecision decision) {
        CaseSource.Placed source = sources.of(id);
        Authorship authorship = new Authorship(
                LocalDateTime.ofInstant(decision.at(), clock.getZone()),
                DecisionObjects::freshUid,
                SOFTWARE_VERSION,
                own.aeTitle());
        Map<ReportedNodule, String> tracked = new LinkedHashMap<>();
        nodules.of(id).forEach(nodule -> tracked.put(nodule, freshUid()));
        Segments segments = segments(source, tracked);
        boolean volumes = !images.facts(id).isForbidden(SeriesFacts.VOLUMETRY);
        Optional<DicomObject> outlines = outlines(source, authorship, segments);
        DicomObject report = MeasurementReport.of(
                source.series(),
                authorship,
                new MeasurementReport.Observer(Optional.of(decision.byName())),
                tracked.entrySet().stream()
                        .map(each -> measured(each.getKey(), each.getValue(), segments, volumes))
                        .toList(),
                outlines,
                Optional.of(impression(decision)));
        DicomObject document = EncapsulatedPdf.of(source.series(), authorship, TITLE, paper.of(id, reader()));
        List<MadeObject> made = new ArrayList<>(List.of(made("PDF", document), made("SR", report)));
        outlines.ifPresent(object -> made.add(0, made("SEG", object)));
        return made;
    }

    private static Segments segments(CaseSource.Placed source, Map<ReportedNodule, String> tracked) {
        Segments segments = new Segments(source.grid());
        tracked.forEach(
                (nodule, uid) -> nodule.outline().ifPresent(outline -> segments.add(nodule.id(), uid, outline)));
        return segments;
    }

    /** None where nothing was drawn, or where the images do not say in which space they lie. */
    private static Optional<DicomObject> outlines(CaseSource.Placed source, Authorship authorship, Segments segments) {
        boolean placed =
                source.series().header().getString(Tag.FrameOfReferenceUID).isPresent();
        return segments.all().isEmpty() || !placed
                ? Optional.empty()
                : Optional.of(NoduleSegmentation.of(
                        source.series(), authorship, source.grid(), source::instance, segments.all()));
    }

    private static String freshUid() {
        return UniqueIdentifiers.of(UUID.randomUUID());
    }

    /** The server itself, which is bound by no vote. */
    private static Person reader() {
        return new Person(AuditTrail.SYSTEM, "consilium", "Consilium", Set.of(Role.COORDINATOR), Optional.empty());
    }

    private static String impression(ReportedDecision decision) {
        String interval = decision.intervalMonths().isPresent()
                ? ", interval " + decision.intervalMonths().getAsInt() + " months"
                : "";
        String way = decision.byPanel() ? "" : " (advice, no panel needed)";
        return ("Plan: " + decision.plan() + interval + way + ". " + decision.reason()).strip();
    }

    private static MeasuredNodule measured(
            ReportedNodule nodule, String trackingUid, Segments segments, boolean volumes) {
        OptionalInt segment = segments.number(nodule.id());
        return new MeasuredNodule(
                nodule.id(),
                trackingUid,
                site(nodule.lobe()),
                OptionalDouble.of(nodule.longMm().doubleValue()),
                OptionalDouble.of(nodule.shortMm().doubleValue()),
                OptionalDouble.of(nodule.meanMm().doubleValue()),
                segment.isPresent() && volumes
                        ? nodule.outline().map(DecisionObjects::volumeMm3).orElseThrow()
                        : OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(nodule.probability().doubleValue()),
                segment);
    }

    private static OptionalDouble volumeMm3(DrawnOutline outline) {
        return OptionalDouble.of(
                Math.round(outline.inside().cardinality() * outline.grid().voxelVolumeMm3() * 10) / 10.0);
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
