package org.consilium.dicom.deidentify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;

/**
 * Makes CT objects that say nothing of who the patient is; the same patient and the same UIDs stay the same.
 *
 * <p>Thread-safe. Pseudonyms, UIDs and date shifts are keyed digests: whoever has the key can repeat them, nobody without it
 * can undo them.
 */
public final class Deidentification {
    private static final String DUMMY = "REMOVED";
    private static final String BASIC_PROFILE = "113100";
    private static final String CLEAN_DESCRIPTORS = "113105";
    private static final String RETAIN_MODIFIED_DATES = "113107";

    private final Pseudonyms pseudonyms;

    /** @param key a secret of at least 32 bytes; the same key gives the same pseudonyms */
    public Deidentification(byte[] key) {
        this.pseudonyms = new Pseudonyms(key);
    }

    /**
     * A copy of an object without identity.
     *
     * @throws DeidentificationRefusal when its pixels or its kind may show a name that cannot be taken out
     */
    public DicomObject apply(DicomObject object) throws DeidentificationRefusal {
        PixelGate.require(object.dataset());
        String patient = object.dataset().getString(Tag.PatientID).orElse("") + "\n"
                + object.dataset().getString(Tag.IssuerOfPatientID).orElse("");
        Attributes clean = copy(object.dataset(), pseudonyms.dateShiftOf(patient));
        clean.setString(Tag.PatientName, VR.PN, pseudonyms.patientOf(patient));
        clean.setString(Tag.PatientID, VR.LO, pseudonyms.patientOf(patient));
        for (int tag : ElementRules.EMPTIED) {
            clean.setEmpty(tag, emptiedVr(tag));
        }
        declare(clean);
        return new DicomObject(new Attributes(), object.transferSyntax(), clean);
    }

    private static VR emptiedVr(int tag) {
        if (tag == Tag.PatientBirthDate) {
            return VR.DA;
        }
        if (tag == Tag.ReferringPhysicianName) {
            return VR.PN;
        }
        return tag == Tag.PatientSex ? VR.CS : VR.SH;
    }

    private Attributes copy(Attributes from, DateShift shift) {
        Attributes to = new Attributes();
        for (DataElement element : from) {
            put(to, from, element, shift);
        }
        return to;
    }

    private void put(Attributes to, Attributes from, DataElement element, DateShift shift) {
        int tag = element.tag();
        switch (ElementRules.of(element)) {
            case REMOVE -> {}
            case KEEP -> keep(to, element, shift);
            case DESCEND -> keep(to, element, shift);
            case EMPTY -> to.setEmpty(tag, element.vr());
            case DUMMY -> to.setString(tag, element.vr(), DUMMY);
            case NEW_UID -> to.setString(tag, VR.UI, mapped(from.getStrings(tag), pseudonyms::uidOf));
            case SHIFT -> to.setString(tag, element.vr(), mapped(from.getStrings(tag), shift::apply));
            case CLEAN -> to.setString(tag, element.vr(), mapped(from.getStrings(tag), DescriptorCleaning::clean));
        }
    }

    /** Whatever its representation says, what has items is not kept unseen. */
    private void keep(Attributes to, DataElement element, DateShift shift) {
        if (element.value() instanceof Value.Items items) {
            List<Attributes> cleaned = new ArrayList<>();
            items.items().forEach(item -> cleaned.add(copy(item, shift)));
            to.setSequence(element.tag(), cleaned);
        } else {
            to.put(element);
        }
    }

    private static String[] mapped(List<String> values, UnaryOperator<String> change) {
        return values.stream().map(change).toArray(String[]::new);
    }

    /** Says what was done (PS3.3 C.7.1.1 and PS3.16 CID 7050). */
    private static void declare(Attributes clean) {
        clean.setString(Tag.PatientIdentityRemoved, VR.CS, "YES");
        clean.setString(
                Tag.DeidentificationMethod, VR.LO, "PS3.15 E Basic Profile", "Modified dates", "Clean descriptors");
        clean.setString(Tag.LongitudinalTemporalInformationModified, VR.CS, "MODIFIED");
        clean.remove(Tag.DeidentificationMethodCodeSequence);
        code(clean, BASIC_PROFILE, "Basic Application Confidentiality Profile");
        code(clean, CLEAN_DESCRIPTORS, "Clean Descriptors Option");
        code(clean, RETAIN_MODIFIED_DATES, "Retain Longitudinal Temporal Information Modified Dates Option");
    }

    private static void code(Attributes clean, String value, String meaning) {
        Attributes item = clean.addItem(Tag.DeidentificationMethodCodeSequence);
        item.setString(Tag.CodeValue, VR.SH, value);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        item.setString(Tag.CodeMeaning, VR.LO, meaning);
    }
}
