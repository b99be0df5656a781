package org.consilium.dicom.deidentify;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;

/**
 * Which elements stay: stricter than PS3.15 table E.1-1, which lists what must go, since here text stays only if listed.
 *
 * <p>Numbers, codes and times stay unless they describe the person; dates and UIDs stay changed; text, names, binaries other
 * than pixels and everything private go unless listed.
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

    private static final Set<VR> BINARY = EnumSet.of(VR.OB, VR.OD, VR.OF, VR.OL, VR.OW);

    private ElementRules() {}

    static boolean isDescriptor(int tag) {
        return DESCRIPTORS.contains(tag);
    }

    static boolean isKept(DataElement element) {
        int tag = element.tag();
        if (element.isPrivate() || PERSONAL.contains(tag) || isOverlayOrCurve(element.group()) || isGroupLength(tag)) {
            return false;
        }
        if (FREE_TEXT.contains(element.vr())) {
            return HARMLESS_TEXT.contains(tag) || DESCRIPTORS.contains(tag);
        }
        return !BINARY.contains(element.vr()) || tag == Tag.PixelData;
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
