package org.consilium.dicom.writeback;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.SpecificCharacterSet;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/** Two nodules in a small series of a patient with a Chinese name. */
final class WritebackSample {
    static final VoxelGrid GRID = new VoxelGrid(
            20,
            10,
            4,
            0.7,
            0.8,
            1.25,
            new PatientPoint(-100.5, -90, 33),
            VoxelGrid.Axis.TO_LEFT,
            VoxelGrid.Axis.TO_BACK);

    private int issued;

    final Authorship authorship =
            new Authorship(LocalDateTime.of(2026, 11, 22, 9, 30), () -> "2.25." + (1000 + issued++), "0.1.0", "node-1");

    static SourceSeries source() {
        Attributes header = new Attributes().setCharacterSet(SpecificCharacterSet.of(List.of("GB18030")));
        header.setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage);
        header.setString(Tag.PatientName, VR.PN, "Wang^XiaoDong=王^小东");
        header.setString(Tag.PatientID, VR.LO, "P-1");
        header.setString(Tag.PatientSex, VR.CS, "M");
        header.setString(Tag.StudyInstanceUID, VR.UI, "2.25.1");
        header.setString(Tag.SeriesInstanceUID, VR.UI, "2.25.2");
        header.setString(Tag.FrameOfReferenceUID, VR.UI, "2.25.3");
        header.setString(Tag.StudyDate, VR.DA, "20261120");
        return new SourceSeries(header, List.of("2.25.11", "2.25.12", "2.25.13", "2.25.14"));
    }

    /** Every slice has its instance. */
    static Optional<String> instance(int slice) {
        return Optional.of(source().sopInstanceUids().get(slice));
    }

    static BitSet voxels(int... voxels) {
        BitSet set = new BitSet();
        for (int voxel : voxels) {
            set.set(voxel);
        }
        return set;
    }

    static List<SegmentedNodule> segments() {
        return List.of(
                new SegmentedNodule(
                        "nodule 1",
                        "2.25.21",
                        voxels(0, 5, 199, 200),
                        SegmentedNodule.Algorithm.AUTOMATIC,
                        "threshold",
                        "1"),
                new SegmentedNodule("nodule 2", "2.25.22", voxels(799), SegmentedNodule.Algorithm.MANUAL, "", ""));
    }

    DicomObject segmentation() {
        return NoduleSegmentation.of(source(), authorship, GRID, WritebackSample::instance, segments());
    }

    DicomObject report(DicomObject segmentation) {
        MeasuredNodule whole = new MeasuredNodule(
                "nodule 1",
                "2.25.21",
                Codes.RIGHT_UPPER_LOBE,
                OptionalDouble.of(8.25),
                OptionalDouble.of(6.5),
                OptionalDouble.of(7.375),
                OptionalDouble.of(210.125),
                OptionalDouble.of(-31.5),
                OptionalDouble.of(0.125),
                OptionalInt.of(1));
        MeasuredNodule partial = new MeasuredNodule(
                "nodule 2",
                "2.25.22",
                Codes.LEFT_LOWER_LOBE,
                OptionalDouble.of(4),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty());
        return MeasurementReport.of(
                source(),
                authorship,
                new MeasurementReport.Observer(Optional.of("Li^Ming=李^明")),
                List.of(whole, partial),
                Optional.of(segmentation),
                Optional.of("Follow-up CT in 3 months. 三个月后复查。"));
    }

    DicomObject pdf() {
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return EncapsulatedPdf.of(source(), authorship, "Consultation report 会诊报告", pdf);
    }
}
