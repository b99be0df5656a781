package org.consilium.dicom.writeback;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;

/**
 * A coded concept (PS3.3 section 8).
 *
 * @param value at most 16 characters
 * @param scheme the coding scheme's designator, for instance {@code SCT}, {@code DCM}, {@code UCUM}
 * @param meaning for people, at most 64 characters
 */
public record Code(String value, String scheme, String meaning) {
    public Code {
        if (value.isBlank() || value.length() > 16) {
            throw new IllegalArgumentException("a code value has 1 to 16 characters, not " + value.length());
        }
        if (scheme.isBlank() || scheme.length() > 16 || meaning.isBlank() || meaning.length() > 64) {
            throw new IllegalArgumentException("a code needs a scheme of 1 to 16 and a meaning of 1 to 64 characters");
        }
    }

    /** Fills an item of a code sequence. */
    void fill(Attributes item) {
        item.setString(Tag.CodeValue, VR.SH, value);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, scheme);
        item.setString(Tag.CodeMeaning, VR.LO, meaning);
    }
}
