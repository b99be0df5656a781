package org.consilium.dicom.writeback;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/** Where a segmentation's frames lie and what they are made from (PS3.3 sections C.7.6.16 and C.7.6.17). */
final class SegmentationFrames {
    private final VoxelGrid grid;
    private final SourceSeries source;
    private final String organization;

    SegmentationFrames(VoxelGrid grid, SourceSeries source, String organization) {
        this.grid = grid;
        this.source = source;
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

    void frame(Attributes groups, int segment, int slice) {
        groups.addItem(Tag.FrameContentSequence).setInt(Tag.DimensionIndexValues, VR.UL, segment, slice + 1);
        PatientPoint corner = grid.toPatient(0, 0, slice);
        groups.addItem(Tag.PlanePositionSequence)
                .setDouble(Tag.ImagePositionPatient, VR.DS, corner.xMm(), corner.yMm(), corner.zMm());
        groups.addItem(Tag.SegmentIdentificationSequence).setInt(Tag.ReferencedSegmentNumber, VR.US, segment);
        Attributes derivation = groups.addItem(Tag.DerivationImageSequence);
        Codes.SEGMENTATION.fill(derivation.addItem(Tag.DerivationCodeSequence));
        Attributes image = derivation.addItem(Tag.SourceImageSequence);
        ObjectFrame.reference(image, source.sopClass(), source.sopInstanceUids().get(slice));
        Codes.SOURCE_IMAGE.fill(image.addItem(Tag.PurposeOfReferenceCodeSequence));
    }
}
