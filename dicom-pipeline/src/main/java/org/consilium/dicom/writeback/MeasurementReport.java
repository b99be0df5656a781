package org.consilium.dicom.writeback;

import java.util.List;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;

/** Nodule measurements as a structured report after template TID 1500 (PS3.16), storage class Comprehensive 3D SR. */
public final class MeasurementReport {
    private static final int SERIES_NUMBER = 9002;

    private final SourceSeries source;
    private final Optional<Attributes> segmentation;

    private MeasurementReport(SourceSeries source, Optional<Attributes> segmentation) {
        this.source = source;
        this.segmentation = segmentation;
    }

    /**
     * Who observed: a person by name, or this software.
     *
     * @param person the person's name as a PN value; empty for the software
     */
    public record Observer(Optional<String> person) {}

    /**
     * Writes measurements.
     *
     * @param segmentation the segmentation object that nodules' segment numbers refer to
     * @param impression the conclusion in words, if there is one
     */
    public static DicomObject of(
            SourceSeries source,
            Authorship authorship,
            Observer observer,
            List<MeasuredNodule> nodules,
            Optional<DicomObject> segmentation,
            Optional<String> impression) {
        MeasurementReport report = new MeasurementReport(source, segmentation.map(DicomObject::dataset));
        Attributes object = ObjectFrame.begin(source, authorship, UID.Comprehensive3DSRStorage, "SR", SERIES_NUMBER);
        report.document(object);
        ContentItem root = ContentItem.root(object, Codes.MEASUREMENT_REPORT, "1500");
        root.code(ContentItem.MODIFIED_BY, Codes.LANGUAGE, Codes.ENGLISH);
        observer(root, observer, authorship);
        root.code(ContentItem.MODIFIED_BY, Codes.PROCEDURE_REPORTED, Codes.CT);
        report.library(root);
        if (!nodules.isEmpty()) {
            ContentItem measurements = root.container(Codes.IMAGING_MEASUREMENTS);
            nodules.forEach(nodule -> report.group(measurements, nodule));
        }
        impression.ifPresent(words ->
                root.container(Codes.QUALITATIVE_EVALUATIONS).text(ContentItem.CONTAINS, Codes.IMPRESSION, words));
        return new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, object);
    }

    private void document(Attributes object) {
        object.setString(Tag.SeriesDescription, VR.LO, "Nodule measurements");
        object.setEmpty(Tag.ReferencedPerformedProcedureStepSequence, VR.SQ);
        object.setEmpty(Tag.PerformedProcedureCodeSequence, VR.SQ);
        object.setString(Tag.CompletionFlag, VR.CS, "COMPLETE");
        object.setString(Tag.VerificationFlag, VR.CS, "UNVERIFIED");
        Attributes study = object.addItem(Tag.CurrentRequestedProcedureEvidenceSequence);
        study.setString(Tag.StudyInstanceUID, VR.UI, source.studyUid());
        Attributes series = study.addItem(Tag.ReferencedSeriesSequence);
        series.setString(Tag.SeriesInstanceUID, VR.UI, source.seriesUid());
        for (String instance : source.sopInstanceUids()) {
            ObjectFrame.reference(series.addItem(Tag.ReferencedSOPSequence), source.sopClass(), instance);
        }
        segmentation.ifPresent(segments -> {
            Attributes own = study.addItem(Tag.ReferencedSeriesSequence);
            own.setString(
                    Tag.SeriesInstanceUID,
                    VR.UI,
                    segments.getString(Tag.SeriesInstanceUID).orElseThrow());
            ObjectFrame.reference(
                    own.addItem(Tag.ReferencedSOPSequence), UID.SegmentationStorage, instanceOf(segments));
        });
    }

    private static String instanceOf(Attributes segments) {
        return segments.getString(Tag.SOPInstanceUID).orElseThrow();
    }

    private static void observer(ContentItem root, Observer observer, Authorship authorship) {
        if (observer.person().isPresent()) {
            root.code(ContentItem.HAS_CONTEXT, Codes.OBSERVER_TYPE, Codes.PERSON);
            root.person(
                    ContentItem.HAS_CONTEXT,
                    Codes.PERSON_NAME,
                    observer.person().get());
        } else {
            root.code(ContentItem.HAS_CONTEXT, Codes.OBSERVER_TYPE, Codes.DEVICE);
            root.uid(
                    ContentItem.HAS_CONTEXT,
                    Codes.DEVICE_UID,
                    authorship.newUid().get());
            root.text(ContentItem.HAS_CONTEXT, Codes.DEVICE_NAME, "Consilium " + authorship.softwareVersion());
        }
    }

    private void library(ContentItem root) {
        ContentItem group = root.container(Codes.IMAGE_LIBRARY).container(Codes.IMAGE_LIBRARY_GROUP);
        source.sopInstanceUids().forEach(instance -> group.image(source.sopClass(), instance));
    }

    private void group(ContentItem measurements, MeasuredNodule nodule) {
        boolean segmented = segmentation.isPresent() && nodule.segment().isPresent();
        ContentItem group = measurements.container(Codes.MEASUREMENT_GROUP).template(segmented ? "1411" : "1501");
        group.text(ContentItem.HAS_CONTEXT, Codes.TRACKING_IDENTIFIER, nodule.trackingIdentifier());
        group.uid(ContentItem.HAS_CONTEXT, Codes.TRACKING_UID, nodule.trackingUid());
        group.code(ContentItem.CONTAINS, Codes.FINDING, Codes.NODULE);
        if (segmented) {
            group.segment(
                    Codes.REFERENCED_SEGMENT,
                    UID.SegmentationStorage,
                    instanceOf(segmentation.orElseThrow()),
                    nodule.segment().getAsInt());
            group.uid(ContentItem.CONTAINS, Codes.SOURCE_SERIES, source.seriesUid());
        }
        group.code(ContentItem.MODIFIED_BY, Codes.FINDING_SITE, nodule.site());
        numbers(group, nodule);
    }

    private static void numbers(ContentItem group, MeasuredNodule nodule) {
        nodule.longMm().ifPresent(value -> group.number(Codes.LONG_AXIS, value, Codes.MILLIMETRE));
        nodule.shortMm().ifPresent(value -> group.number(Codes.SHORT_AXIS, value, Codes.MILLIMETRE));
        nodule.meanMm()
                .ifPresent(value -> group.number(Codes.DIAMETER, value, Codes.MILLIMETRE)
                        .code(ContentItem.MODIFIED_BY, Codes.DERIVATION, Codes.MEAN));
        nodule.volumeMm3().ifPresent(value -> group.number(Codes.VOLUME, value, Codes.CUBIC_MILLIMETRE));
        nodule.meanHu()
                .ifPresent(value -> group.number(Codes.ATTENUATION, value, Codes.HOUNSFIELD)
                        .code(ContentItem.MODIFIED_BY, Codes.DERIVATION, Codes.MEAN));
        nodule.probability().ifPresent(value -> group.number(Codes.PROBABILITY_OF_CANCER, 100 * value, Codes.PERCENT));
    }
}
