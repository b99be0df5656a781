package org.consilium.dicom.pixel;

import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/**
 * One scan's header (ITU-T T.81 section B.2.3).
 *
 * @param components which colours it carries, in order
 * @param selection first coefficient, or the predictor when lossless
 * @param pointTransform how many low bits were cut off
 */
record JpegScan(List<JpegComponent> components, int selection, int pointTransform) {

    static JpegScan read(JpegMarkers markers, JpegFrame frame) throws DicomRefusal {
        int body = markers.bodyStart();
        markers.requireBody(1);
        int count = markers.unsignedByte(body);
        markers.requireBody(4 + 2 * count);
        List<JpegComponent> components = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            int at = body + 1 + 2 * index;
            JpegComponent component = frame.find(markers.unsignedByte(at));
            if (component == null || components.contains(component)) {
                throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a scan names a component that the frame has not");
            }
            component.directTable = markers.unsignedByte(at + 1) >> 4;
            component.alternatingTable = markers.unsignedByte(at + 1) & 15;
            components.add(component);
        }
        int at = body + 1 + 2 * count;
        return new JpegScan(components, markers.unsignedByte(at), markers.unsignedByte(at + 2) & 15);
    }
}
