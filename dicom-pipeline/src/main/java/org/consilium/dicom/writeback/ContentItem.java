package org.consilium.dicom.writeback;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;

/** One node of a structured report's tree, with methods that grow it (PS3.3 section C.17.3). */
final class ContentItem {
    static final String CONTAINS = "CONTAINS";
    static final String HAS_CONTEXT = "HAS OBS CONTEXT";
    static final String MODIFIED_BY = "HAS CONCEPT MOD";

    private final Attributes item;

    private ContentItem(Attributes item) {
        this.item = item;
    }

    /** Makes a dataset the root of a report by a template of PS3.16. */
    static ContentItem root(Attributes dataset, Code concept, String template) {
        ContentItem root = new ContentItem(dataset);
        root.type("CONTAINER", concept);
        root.asContainer();
        root.template(template);
        return root;
    }

    private ContentItem child(String relationship, String valueType, Code concept) {
        ContentItem child = new ContentItem(item.addItem(Tag.ContentSequence));
        child.item.setString(Tag.RelationshipType, VR.CS, relationship);
        child.type(valueType, concept);
        return child;
    }

    private void type(String valueType, Code concept) {
        item.setString(Tag.ValueType, VR.CS, valueType);
        concept.fill(item.addItem(Tag.ConceptNameCodeSequence));
    }

    private void asContainer() {
        item.setString(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
    }

    ContentItem template(String identifier) {
        item.addItem(Tag.ContentTemplateSequence)
                .setString(Tag.MappingResource, VR.CS, "DCMR")
                .setString(Tag.TemplateIdentifier, VR.CS, identifier);
        return this;
    }

    ContentItem container(Code concept) {
        ContentItem child = child(CONTAINS, "CONTAINER", concept);
        child.asContainer();
        return child;
    }

    ContentItem code(String relationship, Code concept, Code value) {
        ContentItem child = child(relationship, "CODE", concept);
        value.fill(child.item.addItem(Tag.ConceptCodeSequence));
        return child;
    }

    void text(String relationship, Code concept, String value) {
        child(relationship, "TEXT", concept).item.setString(Tag.TextValue, VR.UT, value);
    }

    void uid(String relationship, Code concept, String value) {
        child(relationship, "UIDREF", concept).item.setString(Tag.UID, VR.UI, value);
    }

    void person(String relationship, Code concept, String name) {
        child(relationship, "PNAME", concept).item.setString(Tag.PersonName, VR.PN, name);
    }

    ContentItem number(Code concept, double value, Code unit) {
        ContentItem child = child(CONTAINS, "NUM", concept);
        Attributes measured = child.item.addItem(Tag.MeasuredValueSequence);
        measured.setDouble(Tag.NumericValue, VR.DS, value);
        unit.fill(measured.addItem(Tag.MeasurementUnitsCodeSequence));
        return child;
    }

    /** An image without a concept name, as image libraries hold them. */
    void image(String sopClass, String sopInstance) {
        Attributes child = item.addItem(Tag.ContentSequence);
        child.setString(Tag.RelationshipType, VR.CS, CONTAINS);
        child.setString(Tag.ValueType, VR.CS, "IMAGE");
        ObjectFrame.reference(child.addItem(Tag.ReferencedSOPSequence), sopClass, sopInstance);
    }

    /** A segment of a segmentation object. */
    void segment(Code concept, String sopClass, String sopInstance, int segment) {
        Attributes reference = child(CONTAINS, "IMAGE", concept).item.addItem(Tag.ReferencedSOPSequence);
        ObjectFrame.reference(reference, sopClass, sopInstance);
        reference.setInt(Tag.ReferencedSegmentNumber, VR.US, segment);
    }
}
