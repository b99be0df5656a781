package org.consilium.dicom.series;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;

/** Builds datasets of tiny CT slices, 4 x 3 pixels, whose first pixel tells them apart. */
public final class SliceBuilder {
    private final Attributes dataset = new Attributes();

    public static SliceBuilder aSlice(double z) {
        SliceBuilder slice = new SliceBuilder();
        slice.dataset.setString(Tag.SOPInstanceUID, VR.UI, "1.2." + Math.round(z * 1000 + 1_000_000));
        slice.dataset.setString(Tag.Modality, VR.CS, "CT");
        slice.dataset.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        slice.dataset.setString(Tag.PatientID, VR.LO, "T1");
        slice.dataset.setString(Tag.StudyDate, VR.DA, "20260101");
        slice.dataset.setDouble(Tag.SliceThickness, VR.DS, 1);
        slice.dataset.setDouble(Tag.PixelSpacing, VR.DS, 0.5, 0.75);
        slice.dataset.setInt(Tag.SamplesPerPixel, VR.US, 1);
        slice.dataset.setInt(Tag.Rows, VR.US, 3);
        slice.dataset.setInt(Tag.Columns, VR.US, 4);
        slice.dataset.setInt(Tag.BitsAllocated, VR.US, 16);
        slice.dataset.setInt(Tag.BitsStored, VR.US, 16);
        slice.dataset.setInt(Tag.HighBit, VR.US, 15);
        slice.dataset.setInt(Tag.PixelRepresentation, VR.US, 1);
        return slice.orientation(1, 0, 0, 0, 1, 0)
                .position(10, 20, z)
                .rescale(1, -1024)
                .stored((int) Math.round(z) + 1024);
    }

    public SliceBuilder position(double x, double y, double z) {
        dataset.setDouble(Tag.ImagePositionPatient, VR.DS, x, y, z);
        return this;
    }

    public SliceBuilder orientation(double... axes) {
        dataset.setDouble(Tag.ImageOrientationPatient, VR.DS, axes);
        return this;
    }

    public SliceBuilder rescale(double slope, double intercept) {
        dataset.setDouble(Tag.RescaleSlope, VR.DS, slope);
        dataset.setDouble(Tag.RescaleIntercept, VR.DS, intercept);
        return this;
    }

    public SliceBuilder with(int tag, VR vr, String... values) {
        dataset.setString(tag, vr, values);
        return this;
    }

    public SliceBuilder with(int tag, VR vr, long value) {
        dataset.setInt(tag, vr, value);
        return this;
    }

    public SliceBuilder without(int tag) {
        dataset.remove(tag);
        return this;
    }

    /** The same stored value in every pixel. */
    public SliceBuilder stored(int value) {
        byte[] bytes = new byte[2 * 12];
        for (int i = 0; i < 12; i++) {
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return pixels(bytes);
    }

    public SliceBuilder pixels(byte[] bytes) {
        dataset.setBytes(Tag.PixelData, VR.OW, bytes);
        return this;
    }

    public Attributes dataset() {
        return dataset;
    }
}
