package org.consilium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.assessment.AdviceGiven;
import org.consilium.assessment.Conclusions;
import org.consilium.assessment.Reads;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.Advice;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.Finding;
import org.consilium.assessment.domain.FindingType;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.NoduleOutline;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.assessment.domain.RulingView;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.Lobe;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.NoduleType;
import org.consilium.clinical.Plan;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.pixel.PixelDecoder;
import org.consilium.dicom.receive.ReceivedInstance;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseImages;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.Cases;
import org.consilium.intake.DicomAddress;
import org.consilium.model.ModelProvenance;
import org.consilium.rules.Sentence;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** A case that no panel was needed for goes out to peers as others do, the model's outline of the measured nodule with it. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(OnePeer.class)
class AdviceToPeersIT {
    @Inject
    DicomAddress dicom;

    @Inject
    Cases cases;

    @Inject
    CaseBook book;

    @Inject
    CaseImages images;

    @Inject
    CaseProgress progress;

    @Inject
    Reads reads;

    @Inject
    Conclusions conclusions;

    @Inject
    People people;

    @Inject
    Event<AdviceGiven> events;

    @Inject
    Deliveries deliveries;

    private final Queue<ReceivedInstance> arrived = OnePeer.nothing();

    @Test
    void adviceWithoutAPanelIsStoredWithSegmentationMeasurementsAndReport() throws Exception {
        TestStudy study = TestStudy.of(51, 20);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
        VoxelGrid grid = images.volume(id).grid();
        QuarkusTransaction.requiringNew().run(() -> advise(id, grid, false));
        assertThat(deliveries.of(id)).hasSize(1);
        try (DicomNode pacs = OnePeer.open(arrived)) {
            Eventually.holds("stored", () -> deliveries.of(id).get(0).state() == Delivery.State.STORED);
        }
        assertThat(arrived).hasSize(3);
        DicomObject segmentation = read("1.2.840.10008.5.1.4.1.1.66.4");
        assertThat(voxels(segmentation, grid)).isEqualTo(expected(grid));
        Attributes report = read("1.2.840.10008.5.1.4.1.1.88.34").dataset();
        assertThat(texts(report)).contains("Plan: FOLLOW_UP_CT, interval 3 months (advice, no panel needed).");
        assertThat(references(report, Tag.ReferencedSOPInstanceUID))
                .contains(segmentation.dataset().getString(Tag.SOPInstanceUID).orElseThrow());
        assertThat(references(report, Tag.NumericValue))
                .contains("8", "6", "7", String.valueOf(volume(grid)).replaceFirst("\\.0$", ""));
    }

    @Test
    void adviceThatCallsAPanelIsNotADecision() {
        TestStudy study = TestStudy.of(52, 6);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
        VoxelGrid grid = images.volume(id).grid();
        QuarkusTransaction.requiringNew().run(() -> advise(id, grid, true));
        assertThat(deliveries.of(id)).isEmpty();
    }

    private void advise(CaseId id, VoxelGrid grid, boolean panel) {
        UUID reader = people.byName("reader").orElseThrow().id();
        Round round = reads.begin(id, 1, book.primary(id).orElseThrow().digest(), Instant.EPOCH);
        PatientPoint centre = grid.toPatient(31, 41, 3);
        reads.save(
                round,
                BlindRead.begin(reader, new ReadContent(List.of(finding(centre)), Optional.empty()), Instant.EPOCH)
                        .lock(reader, Instant.EPOCH));
        reads.seal(round, new ModelRead.Ready(List.of(nodule(grid, centre)), provenance()), Instant.EPOCH);
        conclusions.add(round, advice(reader));
        progress.assessing(id);
        progress.decided(id);
        events.fire(new AdviceGiven(id, "FOLLOW_UP_CT", "CONCORDANT", panel));
    }

    private static Finding finding(PatientPoint centre) {
        return new Finding(
                "F1",
                FindingType.SOLID,
                centre,
                new DiameterMm(new BigDecimal("8.0"), new BigDecimal("6.0")),
                Optional.empty(),
                Lobe.RUL,
                Margin.SMOOTH,
                Calcification.NONE,
                NoduleStatus.BASELINE,
                new BigDecimal("0.2"),
                Optional.empty());
    }

    private static ModelNodule nodule(VoxelGrid grid, PatientPoint centre) {
        BigDecimal mean = new BigDecimal("7.0");
        BitSet inside = new BitSet();
        inside.set(0, 11);
        VoxelGrid part = new VoxelGrid(
                3,
                2,
                2,
                grid.columnSpacingMm(),
                grid.rowSpacingMm(),
                grid.sliceSpacingMm(),
                grid.toPatient(30, 40, 3),
                grid.columnAxis(),
                grid.rowAxis());
        return new ModelNodule(
                "M1",
                List.of(centre.xMm(), centre.yMm(), centre.zMm()),
                0.9,
                mean,
                mean,
                mean,
                180,
                mean,
                20,
                NoduleType.SOLID,
                Map.of("SOLID", 1.0),
                0.2,
                0.1,
                0.3,
                170.0,
                190.0,
                null,
                NoduleOutline.of(part, inside));
    }

    private static ModelProvenance provenance() {
        return new ModelProvenance("test-model", "ab".repeat(32), "1", "digest", 1);
    }

    private static Advice advice(UUID by) {
        return new Advice(
                by,
                Instant.parse("2026-11-26T08:00:00Z"),
                Plan.FOLLOW_UP_CT,
                Optional.of(3),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                "CONCORDANT",
                new RulingView("R", "t", "1", 1, "LOCAL", null, new Sentence("here", "本院"), "TEST"));
    }

    /** The part's first eleven voxels, laid into the series. */
    private static BitSet expected(VoxelGrid grid) {
        BitSet voxels = new BitSet();
        for (int at = 0; at < 11; at++) {
            voxels.set(((3 + at / 6) * grid.rows() + 40 + at / 3 % 2) * grid.columns() + 30 + at % 3);
        }
        return voxels;
    }

    private static double volume(VoxelGrid grid) {
        return Math.round(11 * grid.voxelVolumeMm3() * 10) / 10.0;
    }

    private static BitSet voxels(DicomObject segmentation, VoxelGrid grid) throws Exception {
        PixelDecoder decoder = PixelDecoder.of(segmentation);
        List<Attributes> frames = segmentation.dataset().getSequence(Tag.PerFrameFunctionalGroupsSequence);
        BitSet voxels = new BitSet();
        for (int frame = 0; frame < frames.size(); frame++) {
            double[] corner = frames.get(frame)
                    .getItem(Tag.PlanePositionSequence)
                    .orElseThrow()
                    .getDoubles(Tag.ImagePositionPatient);
            long slice = Math.round(grid.toVoxel(new PatientPoint(corner[0], corner[1], corner[2]))[2]);
            byte[] samples = decoder.frame(frame).bytes();
            for (int at = 0; at < samples.length; at++) {
                voxels.set((int) slice * samples.length + at, samples[at] == 1);
            }
        }
        return voxels;
    }

    private DicomObject read(String sopClass) throws Exception {
        ReceivedInstance one = arrived.stream()
                .filter(instance -> instance.sopClassUid().equals(sopClass))
                .findFirst()
                .orElseThrow();
        return new CoreDicomReader().read(one.file(), ReadScope.WHOLE);
    }

    private static List<String> texts(Attributes report) {
        return references(report, Tag.TextValue);
    }

    /** Every value of an attribute, however deep. */
    private static List<String> references(Attributes item, int tag) {
        List<String> found = new java.util.ArrayList<>();
        item.getString(tag).ifPresent(found::add);
        for (int sequence : new int[] {Tag.ContentSequence, Tag.ReferencedSOPSequence, Tag.MeasuredValueSequence}) {
            item.getSequence(sequence).forEach(child -> found.addAll(references(child, tag)));
        }
        return found;
    }
}
