package org.consilium.dicomweb.adapter.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.json.BulkData;
import org.consilium.dicom.json.DicomJsonWriter;

/**
 * What of a header can be searched and listed: attributes of the standard with short values, and the request's.
 *
 * @param number its place in its series as the header states it, 0 where it does not
 */
record SearchableHeader(long number, String json) {
    private static final int LONGEST_VALUE = 1024;

    static SearchableHeader of(Attributes dataset) throws IOException {
        Attributes kept = new Attributes();
        for (DataElement element : dataset) {
            if (isSearchable(element)) {
                kept.put(element);
            }
        }
        dataset.getItem(Tag.RequestAttributesSequence)
                .ifPresent(request -> kept.setSequence(Tag.RequestAttributesSequence, List.of(ids(request))));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new DicomJsonWriter(BulkData.SHORT_INLINE).write(kept, json);
        // The database's JSON cannot hold a zero character, and no attribute means one.
        String text = json.toString(StandardCharsets.UTF_8).replace("\\u0000", "");
        return new SearchableHeader(dataset.getLong(Tag.InstanceNumber).orElse(0), text);
    }

    private static boolean isSearchable(DataElement element) {
        boolean groupLength = (element.tag() & 0xFFFF) == 0;
        return !element.isPrivate()
                && !groupLength
                && element.vr() != VR.SQ
                && element.vr().kind() != VR.Kind.BULK
                && element.value().size() <= LONGEST_VALUE;
    }

    private static Attributes ids(Attributes request) {
        Attributes ids = new Attributes();
        request.element(Tag.ScheduledProcedureStepID).ifPresent(ids::put);
        request.element(Tag.RequestedProcedureID).ifPresent(ids::put);
        return ids;
    }
}
