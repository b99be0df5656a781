package org.consilium.dicom.writeback;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.volume.VoxelGrid;

/** Nodules as a binary Segmentation object, one segment each, only slices that hold something (PS3.3 section A.51). */
public final class NoduleSegmentation {
    private static final int SERIES_NUMBER = 9001;

    private final SourceSeries source;
    private final VoxelGrid grid;
    private final IntFunction<Optional<String>> instances;
    private final List<SegmentedNodule> nodules;

    private NoduleSegmentation(
            SourceSeries source,
            VoxelGrid grid,
            IntFunction<Optional<String>> instances,
            List<SegmentedNodule> nodules) {
        this.source = source;
        this.grid = grid;
        this.instances = instances;
        this.nodules = nodules;
    }

    private record Frame(int segment, int slice) {}

    /**
     * Writes nodules.
     *
     * @param grid the volume's grid
     * @param instances the source's instance that a slice of the grid shows; none where slices were missing, resampled or are
     *     frames of one file
     * @param nodules at least one
     */
    public static DicomObject of(
            SourceSeries source,
            Authorship authorship,
            VoxelGrid grid,
            IntFunction<Optional<String>> instances,
            List<SegmentedNodule> nodules) {
        if (nodules.isEmpty()) {
            throw new IllegalArgumentException("a segmentation needs at least one nodule, not 0");
        }
        if (source.header().getString(Tag.FrameOfReferenceUID).isEmpty()) {
            throw new IllegalArgumentException("a segmentation needs the frame of reference that it lies in");
        }
        return new NoduleSegmentation(source, grid, instances, nodules).write(authorship);
    }

    private DicomObject write(Authorship authorship) {
        Attributes object = ObjectFrame.begin(source, authorship, UID.SegmentationStorage, "SEG", SERIES_NUMBER);
        List<Frame> frames = frames();
        describe(object, frames.size());
        references(object);
        for (int index = 0; index < nodules.size(); index++) {
            segment(object.addItem(Tag.SegmentSequence), nodules.get(index), index + 1);
        }
        String organization = authorship.newUid().get();
        SegmentationFrames groups = new SegmentationFrames(grid, source, instances, organization);
        groups.dimensions(object);
        groups.shared(object.addItem(Tag.SharedFunctionalGroupsSequence));
        List<Integer> slices =
                frames.stream().map(Frame::slice).distinct().sorted().toList();
        for (Frame frame : frames) {
            groups.frame(
                    object.addItem(Tag.PerFrameFunctionalGroupsSequence),
                    frame.segment(),
                    frame.slice(),
                    slices.indexOf(frame.slice()) + 1);
        }
        object.setBytes(Tag.PixelData, VR.OB, pixels(frames));
        return new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, object);
    }

    private List<Frame> frames() {
        int sliceVoxels = grid.rows() * grid.columns();
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < nodules.size(); index++) {
            BitSet voxels = nodules.get(index).voxels();
            if (voxels.length() > (long) sliceVoxels * grid.slices()) {
                throw new IllegalArgumentException("segment " + (index + 1) + " reaches beyond the grid");
            }
            for (int slice = 0; slice < grid.slices(); slice++) {
                int first = voxels.nextSetBit(slice * sliceVoxels);
                if (first >= 0 && first < (slice + 1) * sliceVoxels) {
                    frames.add(new Frame(index + 1, slice));
                }
            }
        }
        return frames;
    }

    private void describe(Attributes object, int frames) {
        object.setString(Tag.SeriesDescription, VR.LO, "Nodule segmentation");
        object.setString(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
        object.setString(Tag.ContentLabel, VR.CS, "NODULES");
        object.setString(Tag.ContentDescription, VR.LO, "Lung nodules");
        object.setEmpty(Tag.ContentCreatorName, VR.PN);
        object.setString(
                Tag.FrameOfReferenceUID,
                VR.UI,
                source.header().getString(Tag.FrameOfReferenceUID).orElseThrow());
        object.setEmpty(Tag.PositionReferenceIndicator, VR.LO);
        object.setInt(Tag.NumberOfFrames, VR.IS, frames);
        object.setInt(Tag.SamplesPerPixel, VR.US, 1);
        object.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        object.setInt(Tag.Rows, VR.US, grid.rows());
        object.setInt(Tag.Columns, VR.US, grid.columns());
        object.setInt(Tag.BitsAllocated, VR.US, 1);
        object.setInt(Tag.BitsStored, VR.US, 1);
        object.setInt(Tag.HighBit, VR.US, 0);
        object.setInt(Tag.PixelRepresentation, VR.US, 0);
        object.setString(Tag.LossyImageCompression, VR.CS, "00");
        object.setString(Tag.SegmentationType, VR.CS, "BINARY");
        object.setString(Tag.SegmentsOverlap, VR.CS, "UNDEFINED");
    }

    private void references(Attributes object) {
        Attributes series = object.addItem(Tag.ReferencedSeriesSequence);
        series.setString(Tag.SeriesInstanceUID, VR.UI, source.seriesUid());
        for (String instance : source.sopInstanceUids()) {
            ObjectFrame.reference(series.addItem(Tag.ReferencedInstanceSequence), source.sopClass(), instance);
        }
    }

    private static void segment(Attributes item, SegmentedNodule nodule, int number) {
        item.setInt(Tag.SegmentNumber, VR.US, number);
        item.setString(Tag.SegmentLabel, VR.LO, nodule.trackingIdentifier());
        item.setString(Tag.SegmentAlgorithmType, VR.CS, nodule.algorithm().name());
        if (nodule.algorithm() != SegmentedNodule.Algorithm.MANUAL) {
            item.setString(Tag.SegmentAlgorithmName, VR.LO, nodule.algorithmName());
            Attributes algorithm = item.addItem(Tag.SegmentationAlgorithmIdentificationSequence);
            Codes.ARTIFICIAL_INTELLIGENCE.fill(algorithm.addItem(Tag.AlgorithmFamilyCodeSequence));
            algorithm.setString(Tag.AlgorithmName, VR.LO, nodule.algorithmName());
            algorithm.setString(Tag.AlgorithmVersion, VR.LO, nodule.algorithmVersion());
        }
        Codes.ABNORMAL_STRUCTURE.fill(item.addItem(Tag.SegmentedPropertyCategoryCodeSequence));
        Codes.NODULE.fill(item.addItem(Tag.SegmentedPropertyTypeCodeSequence));
        Codes.LUNG.fill(item.addItem(Tag.AnatomicRegionSequence));
        item.setString(Tag.TrackingID, VR.UT, nodule.trackingIdentifier());
        item.setString(Tag.TrackingUID, VR.UI, nodule.trackingUid());
    }

    /** Bits from the lowest on, frames without a gap between them (PS3.5 section 8.1.1). */
    private byte[] pixels(List<Frame> frames) {
        int sliceVoxels = grid.rows() * grid.columns();
        byte[] bytes = new byte[Math.toIntExact(((long) sliceVoxels * frames.size() + 7) / 8)];
        long at = 0;
        for (Frame frame : frames) {
            BitSet voxels = nodules.get(frame.segment() - 1).voxels();
            int start = frame.slice() * sliceVoxels;
            for (int voxel = voxels.nextSetBit(start);
                    voxel >= 0 && voxel < start + sliceVoxels;
                    voxel = voxels.nextSetBit(voxel + 1)) {
                long bit = at + voxel - start;
                bytes[(int) (bit >> 3)] |= (byte) (1 << (bit & 7));
            }
            at += sliceVoxels;
        }
        return bytes;
    }
}
