package org.consilium.dicom.phantom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.SpecificCharacterSet;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.volume.CtVolume;

/** The attributes of the phantom's instances: the modules of the CT Image IOD (PS3.3 table A.3-1), filled as a scanner would. */
final class PhantomHeader {
    private static final int INTERCEPT = -1024;
    private static final int PADDING = -2000;

    private final PhantomRecipe recipe;
    private final String date;

    PhantomHeader(PhantomRecipe recipe) {
        this.recipe = recipe;
        this.date = recipe.studyDate().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    String studyUid() {
        return uid("study");
    }

    String seriesUid() {
        return uid("series");
    }

    /** @param hounsfield HU row by row */
    DicomObject instance(int slice, short[] hounsfield) {
        Attributes dataset = new Attributes();
        patientAndStudy(dataset);
        series(dataset);
        acquisition(dataset);
        place(dataset, slice);
        pixels(dataset, hounsfield);
        return new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset);
    }

    private void patientAndStudy(Attributes to) {
        to.setCharacterSet(SpecificCharacterSet.UTF_8);
        to.setString(Tag.PatientName, VR.PN, recipe.patientName());
        to.setString(Tag.PatientID, VR.LO, "PHANTOM-" + recipe.seed());
        to.setString(
                Tag.PatientBirthDate, VR.DA, recipe.studyDate().minusYears(64).getYear() + "0315");
        to.setString(Tag.PatientSex, VR.CS, recipe.seed() % 2 == 0 ? "M" : "F");
        to.setString(Tag.PatientAge, VR.AS, "063Y");
        to.setString(Tag.StudyInstanceUID, VR.UI, studyUid());
        to.setString(Tag.StudyDate, VR.DA, date);
        to.setString(Tag.StudyTime, VR.TM, "101500");
        to.setString(Tag.StudyID, VR.SH, "1");
        to.setString(Tag.StudyDescription, VR.LO, "Synthetic chest CT");
        to.setString(Tag.AccessionNumber, VR.SH, "P" + recipe.seed());
        to.setEmpty(Tag.ReferringPhysicianName, VR.PN);
    }

    private void series(Attributes to) {
        to.setString(Tag.Modality, VR.CS, "CT");
        to.setString(Tag.SeriesInstanceUID, VR.UI, seriesUid());
        to.setInt(Tag.SeriesNumber, VR.IS, 2);
        to.setString(Tag.SeriesDescription, VR.LO, "Lung phantom " + recipe.sliceSpacingMm() + " mm");
        to.setString(Tag.SeriesDate, VR.DA, date);
        to.setString(Tag.SeriesTime, VR.TM, "101600");
        to.setString(Tag.FrameOfReferenceUID, VR.UI, uid("frame"));
        to.setEmpty(Tag.PositionReferenceIndicator, VR.LO);
        to.setString(Tag.Manufacturer, VR.LO, "Consilium");
        to.setString(Tag.ManufacturerModelName, VR.LO, "Chest phantom");
        to.setString(Tag.SoftwareVersions, VR.LO, "1");
        to.setString(Tag.PatientPosition, VR.CS, "HFS");
        to.setString(Tag.BodyPartExamined, VR.CS, "CHEST");
    }

    private void acquisition(Attributes to) {
        to.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        to.setInt(Tag.AcquisitionNumber, VR.IS, 1);
        to.setString(Tag.AcquisitionDate, VR.DA, date);
        to.setString(Tag.AcquisitionTime, VR.TM, "101600");
        to.setDouble(Tag.SliceThickness, VR.DS, recipe.sliceSpacingMm());
        to.setInt(Tag.KVP, VR.DS, 120);
        to.setInt(Tag.XRayTubeCurrent, VR.IS, 40);
        to.setInt(Tag.ExposureTime, VR.IS, 500);
        to.setInt(Tag.Exposure, VR.IS, 20);
        to.setString(Tag.ConvolutionKernel, VR.SH, "STANDARD");
        to.setDouble(Tag.GantryDetectorTilt, VR.DS, 0);
        to.setDouble(Tag.ReconstructionDiameter, VR.DS, recipe.size() * recipe.spacingMm());
        to.setDouble(Tag.CTDIvol, VR.FD, 1.4);
        to.setDouble(Tag.SpiralPitchFactor, VR.FD, 1.0);
    }

    private void place(Attributes to, int slice) {
        double corner = recipe.coordinate(0);
        double height = recipe.height(slice);
        to.setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage);
        to.setString(Tag.SOPInstanceUID, VR.UI, uid("instance " + slice));
        to.setInt(Tag.InstanceNumber, VR.IS, slice + 1);
        to.setString(Tag.ContentDate, VR.DA, date);
        to.setString(Tag.ContentTime, VR.TM, "101600");
        to.setDouble(Tag.ImagePositionPatient, VR.DS, corner, corner, height);
        to.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
        to.setDouble(Tag.SliceLocation, VR.DS, height);
        to.setDouble(Tag.PixelSpacing, VR.DS, recipe.spacingMm(), recipe.spacingMm());
    }

    private void pixels(Attributes to, short[] hounsfield) {
        to.setInt(Tag.SamplesPerPixel, VR.US, 1);
        to.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        to.setInt(Tag.Rows, VR.US, recipe.size());
        to.setInt(Tag.Columns, VR.US, recipe.size());
        to.setInt(Tag.BitsAllocated, VR.US, 16);
        to.setInt(Tag.BitsStored, VR.US, 16);
        to.setInt(Tag.HighBit, VR.US, 15);
        to.setInt(Tag.PixelRepresentation, VR.US, 1);
        to.setInt(Tag.PixelPaddingValue, VR.SS, PADDING);
        to.setInt(Tag.RescaleIntercept, VR.DS, INTERCEPT);
        to.setInt(Tag.RescaleSlope, VR.DS, 1);
        to.setString(Tag.RescaleType, VR.LO, "HU");
        to.setInt(Tag.WindowCenter, VR.DS, -600);
        to.setInt(Tag.WindowWidth, VR.DS, 1500);
        to.setBytes(Tag.PixelData, VR.OW, stored(hounsfield));
    }

    private static byte[] stored(short[] hounsfield) {
        byte[] bytes = new byte[2 * hounsfield.length];
        for (int i = 0; i < hounsfield.length; i++) {
            int value = hounsfield[i] == CtVolume.OUTSIDE_HU ? PADDING : hounsfield[i] - INTERCEPT;
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }

    /** A UID made from a UUID (PS3.5 B.2) that the recipe and a name determine. */
    private String uid(String name) {
        String key = "consilium chest phantom " + recipe.identity() + " " + name;
        UUID uuid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
    }
}
