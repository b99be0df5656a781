package org.consilium.dicom.writeback;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.SpecificCharacterSet;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;

/** What every written object begins with: patient, study, series, equipment and date (PS3.3 sections C.7.1 to C.7.5). */
final class ObjectFrame {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    /** Type 2 attributes are there even where the series has no value for them. */
    private static final Map<Integer, VR> ALWAYS = new TreeMap<>(Map.of(
            Tag.PatientName, VR.PN,
            Tag.PatientID, VR.LO,
            Tag.PatientBirthDate, VR.DA,
            Tag.PatientSex, VR.CS,
            Tag.StudyDate, VR.DA,
            Tag.StudyTime, VR.TM,
            Tag.ReferringPhysicianName, VR.PN,
            Tag.StudyID, VR.SH,
            Tag.AccessionNumber, VR.SH));

    private static final List<Integer> IF_PRESENT = List.of(
            Tag.IssuerOfPatientID,
            Tag.StudyInstanceUID,
            Tag.StudyDescription,
            Tag.PatientAge,
            Tag.PatientSize,
            Tag.PatientWeight);

    private ObjectFrame() {}

    static Attributes begin(
            SourceSeries source, Authorship authorship, String sopClass, String modality, int seriesNumber) {
        Attributes object = new Attributes();
        object.setCharacterSet(SpecificCharacterSet.UTF_8);
        ALWAYS.forEach((tag, vr) -> copyText(source.header(), object, tag, vr));
        for (int tag : IF_PRESENT) {
            source.header()
                    .element(tag)
                    .map(DataElement::vr)
                    .ifPresent(vr -> copyText(source.header(), object, tag, vr));
        }
        object.setString(Tag.SOPClassUID, VR.UI, sopClass);
        object.setString(Tag.SOPInstanceUID, VR.UI, authorship.newUid().get());
        object.setString(Tag.Modality, VR.CS, modality);
        object.setString(Tag.SeriesInstanceUID, VR.UI, authorship.newUid().get());
        object.setInt(Tag.SeriesNumber, VR.IS, seriesNumber);
        object.setInt(Tag.InstanceNumber, VR.IS, 1);
        equipment(object, authorship);
        dates(object, authorship);
        return object;
    }

    /** Text is decoded and encoded again: the series may have had another character set. */
    private static void copyText(Attributes from, Attributes to, int tag, VR vr) {
        to.setString(tag, vr, from.getStrings(tag).toArray(String[]::new));
    }

    private static void equipment(Attributes object, Authorship authorship) {
        object.setString(Tag.Manufacturer, VR.LO, "Consilium");
        object.setString(Tag.ManufacturerModelName, VR.LO, "Consilium");
        object.setString(Tag.DeviceSerialNumber, VR.LO, authorship.stationSerialNumber());
        object.setString(Tag.SoftwareVersions, VR.LO, authorship.softwareVersion());
    }

    private static void dates(Attributes object, Authorship authorship) {
        String date = DATE.format(authorship.at());
        String time = TIME.format(authorship.at());
        object.setString(Tag.SeriesDate, VR.DA, date);
        object.setString(Tag.SeriesTime, VR.TM, time);
        object.setString(Tag.ContentDate, VR.DA, date);
        object.setString(Tag.ContentTime, VR.TM, time);
        object.setString(Tag.InstanceCreationDate, VR.DA, date);
        object.setString(Tag.InstanceCreationTime, VR.TM, time);
    }

    static void reference(Attributes item, String sopClass, String sopInstance) {
        item.setString(Tag.ReferencedSOPClassUID, VR.UI, sopClass);
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, sopInstance);
    }
}
