package org.consilium.dicom;

/** One attribute of a dataset: tag, representation and value (PS3.5 section 7.1). */
public record DataElement(int tag, VR vr, Value value) {

    public int group() {
        return tag >>> 16;
    }

    /** Whether it stands in a private group (PS3.5 section 7.8). */
    public boolean isPrivate() {
        return (tag & 0x10000) != 0;
    }

    public boolean isEmpty() {
        return value.size() == 0;
    }

    /** A tag as people write it: {@code (0010,0020)}. */
    public static String tagText(int tag) {
        return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
    }

    /** Tag and representation only: a value may be a patient's. */
    @Override
    public String toString() {
        return tagText(tag) + " " + vr;
    }
}
