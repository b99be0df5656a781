package org.consilium.dicom.deidentify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.dicom.DataDictionary;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;

/**
 * What becomes of each element: at least what PS3.15 table E.1-1 asks, and more, since text that the table does not name stays only
 * if it is listed here.
 *
 * <p>Of what the table does not name, numbers, codes and times stay unless they describe the person; dates and UIDs stay
 * changed; text, names, binaries other than pixels and everything private go.
 */
final class ElementRules {
    /** Attributes that every image must have, left without value (action Z). */
    static final List<Integer> EMPTIED =
            List.of(Tag.PatientBirthDate, Tag.PatientSex, Tag.StudyID, Tag.AccessionNumber, Tag.ReferringPhysicianName);

    private static final Set<Integer> DESCRIPTORS =
            Set.of(Tag.StudyDescription, Tag.SeriesDescription, Tag.ProtocolName, Tag.ImageComments);

    /** Text that says how an image was made or how to read it, by value sets of vendors, not by people. */
    private static final Set<Integer> HARMLESS_TEXT = Set.of(
            Tag.Manufacturer,
            Tag.ManufacturerModelName,
            Tag.SoftwareVersions,
            Tag.ConvolutionKernel,
            Tag.FilterType,
            Tag.RescaleType,
            Tag.PositionReferenceIndicator,
            Tag.CodeValue,
            Tag.CodingSchemeDesignator,
            Tag.CodingSchemeVersion,
            Tag.CodeMeaning);

    /** What images of some classes must have with a value (PS3.3 C.7.5.2). */
    private static final Set<Integer> NEEDS_VALUE = Set.of(Tag.DeviceSerialNumber);

    /** Numbers, codes and sequences that describe the person or the place rather than the image. */
    private static final Set<Integer> PERSONAL = Set.of(
            Tag.PatientSize,
            Tag.PatientWeight,
            Tag.SmokingStatus,
            Tag.PregnancyStatus,
            Tag.PatientSexNeutered,
            Tag.PatientBirthTime,
            Tag.LastMenstrualDate,
            Tag.IssuerOfPatientIDQualifiersSequence,
            Tag.OtherPatientIDsSequence,
            Tag.PatientInsurancePlanCodeSequence,
            Tag.PatientPrimaryLanguageCodeSequence,
            Tag.ReferencedPatientSequence,
            Tag.ReferencedStudySequence,
            Tag.ReferencedPerformedProcedureStepSequence,
            Tag.RequestAttributesSequence,
            Tag.OriginalAttributesSequence,
            Tag.InstitutionCodeSequence,
            Tag.PhysiciansOfRecordIdentificationSequence,
            Tag.PerformingPhysicianIdentificationSequence,
            Tag.PhysiciansReadingStudyIdentificationSequence,
            Tag.ReferringPhysicianIdentificationSequence,
            Tag.OperatorIdentificationSequence,
            Tag.EncryptedAttributesSequence,
            Tag.DigitalSignaturesSequence,
            Tag.MACParametersSequence,
            Tag.ModifiedAttributesSequence,
            Tag.IconImageSequence,
            Tag.ContentSequence,
            Tag.GraphicAnnotationSequence,
            Tag.DeidentificationMethodCodeSequence);

    private static final Set<VR> FREE_TEXT =
            EnumSet.of(VR.AE, VR.AS, VR.LO, VR.LT, VR.PN, VR.SH, VR.ST, VR.UC, VR.UN, VR.UR, VR.UT);

    private static final Set<VR> BINARY = EnumSet.of(VR.OB, VR.OD, VR.OF, VR.OL, VR.OV, VR.OW);

    private static final Set<VR> TEMPORAL = EnumSet.of(VR.DA, VR.DT, VR.TM);

    private ElementRules() {}

    static Treatment of(DataElement element) {
        int tag = element.tag();
        if (element.isPrivate() || PERSONAL.contains(tag) || isOverlayOrCurve(element.group()) || isGroupLength(tag)) {
            return Treatment.REMOVE;
        }
        if (DESCRIPTORS.contains(tag)) {
            return element.vr().isText() ? Treatment.CLEAN : Treatment.REMOVE;
        }
        return ConfidentialityTable.row(tag)
                .map(row -> named(element, row))
                .orElseGet(() -> unnamed(tag, element.vr()));
    }

    /** What the table names. Where it leaves a choice the value goes and the element stays empty. */
    private static Treatment named(DataElement element, ConfidentialityTable.Row row) {
        boolean nested = element.value() instanceof Value.Items;
        if (row.allows('U') && (nested || element.vr() == VR.UI)) {
            return nested ? Treatment.DESCEND : Treatment.NEW_UID;
        }
        if (row.keepsModifiedDates() && TEMPORAL.contains(element.vr())) {
            return element.vr() == VR.TM ? Treatment.KEEP : Treatment.SHIFT;
        }
        if (row.allows('D') && element.vr().isText() && FREE_TEXT.contains(element.vr())) {
            return row.allows('Z') && !NEEDS_VALUE.contains(element.tag()) ? Treatment.EMPTY : Treatment.DUMMY;
        }
        return row.allows('Z') ? Treatment.EMPTY : Treatment.REMOVE;
    }

    private static Treatment unnamed(int tag, VR vr) {
        // A file may give text another representation, and what this dictionary does not know may be text.
        if (FREE_TEXT.contains(vr) || FREE_TEXT.contains(DataDictionary.vrOf(tag))) {
            return HARMLESS_TEXT.contains(tag) ? Treatment.KEEP : Treatment.REMOVE;
        }
        if (vr == VR.SQ) {
            return Treatment.DESCEND;
        }
        if (vr == VR.UI) {
            return Treatment.NEW_UID;
        }
        if (vr == VR.DA || vr == VR.DT) {
            return Treatment.SHIFT;
        }
        return BINARY.contains(vr) && tag != Tag.PixelData ? Treatment.REMOVE : Treatment.KEEP;
    }

    /** Repeating groups: drawings and text laid over the image. */
    private static boolean isOverlayOrCurve(int group) {
        int family = group & 0xFF00;
        return family == 0x5000 || family == 0x6000;
    }

    private static boolean isGroupLength(int tag) {
        return (tag & 0xFFFF) == 0;
    }
}
