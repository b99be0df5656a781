package org.consilium.dicom.writeback;

import java.util.Optional;
import java.util.function.IntFunction;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/** Where a segmentation's frames lie and what they are made from (PS3.3 sections C.7.6.16 and C.7.6.17). */
final class SegmentationFrames {
    private final VoxelGrid grid;
    private final SourceSeries source;
    private final IntFunction<Optional<String>> instances;
    private final String organization;

    SegmentationFrames(
            VoxelGrid grid, SourceSeries source, IntFunction<Optional<String>> instances, String organization) {
        this.grid = grid;
        this.source = source;
        this.instances = instances;
        this.organization = organization;
    }

    void dimensions(Attributes object) {
        object.addItem(Tag.DimensionOrganizationSequence).setString(Tag.DimensionOrganizationUID, VR.UI, organization);
        dimension(object, Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence);
        dimension(object, Tag.ImagePositionPatient, Tag.PlanePositionSequence);
    }

    private void dimension(Attributes object, int index, int group) {
        object.addItem(Tag.DimensionIndexSequence)
                .setString(Tag.DimensionOrganizationUID, VR.UI, organization)
                .setInt(Tag.DimensionIndexPointer, VR.AT, index)
                .setInt(Tag.FunctionalGroupPointer, VR.AT, group);
    }

    void shared(Attributes groups) {
        groups.addItem(Tag.PixelMeasuresSequence)
                .setDouble(Tag.SliceThickness, VR.DS, grid.sliceSpacingMm())
                .setDouble(Tag.SpacingBetweenSlices, VR.DS, grid.sliceSpacingMm())
                .setDouble(Tag.PixelSpacing, VR.DS, grid.rowSpacingMm(), grid.columnSpacingMm());
        VoxelGrid.Axis column = grid.columnAxis();
        VoxelGrid.Axis row = grid.rowAxis();
        groups.addItem(Tag.PlaneOrientationSequence)
                .setDouble(
                        Tag.ImageOrientationPatient,
                        VR.DS,
                        column.x(),
                        column.y(),
                        column.z(),
                        row.x(),
                        row.y(),
                        row.z());
    }

    /** @param place which of the planes that hold anything it lies in, from 1 in the direction of the slices */
    void frame(Attributes groups, int segment, int slice, int place) {
        groups.addItem(Tag.FrameContentSequence).setInt(Tag.DimensionIndexValues, VR.UL, segment, place);
        PatientPoint corner = grid.toPatient(0, 0, slice);
        groups.addItem(Tag.PlanePositionSequence)
                .setDouble(Tag.ImagePositionPatient, VR.DS, corner.xMm(), corner.yMm(), corner.zMm());
        groups.addItem(Tag.SegmentIdentificationSequence).setInt(Tag.ReferencedSegmentNumber, VR.US, segment);
        Optional<String> instance = instances.apply(slice);
        if (instance.isPresent()) {
            derivation(groups, instance.get());
        } else {
            groups.setEmpty(Tag.DerivationImageSequence, VR.SQ);
        }
    }

    private void derivation(Attributes groups, String instance) {
        Attributes derivation = groups.addItem(Tag.DerivationImageSequence);
        Codes.SEGMENTATION.fill(derivation.addItem(Tag.DerivationCodeSequence));
        Attributes image = derivation.addItem(Tag.SourceImageSequence);
        ObjectFrame.reference(image, source.sopClass(), instance);
        Codes.SOURCE_IMAGE.fill(image.addItem(Tag.PurposeOfReferenceCodeSequence));
    }
}
