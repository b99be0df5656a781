package org.consilium.room.domain;

import java.util.Optional;
import java.util.UUID;
import org.consilium.dicom.volume.PatientPoint;

/**
 * A point or a distance that somebody put on the nodule, in patient millimetres.
 *
 * @param id given by the server (rule M6)
 * @param to the far end of a distance (rule M2)
 * @param text 200 characters at most (rule M3)
 */
public record Mark(String id, UUID by, Kind kind, PatientPoint at, Optional<PatientPoint> to, Optional<String> text) {
    public static final int TEXT_AT_MOST = 200;

    /** What a mark is. */
    public enum Kind {
        POINT,
        MEASURE
    }

    /** @throws RoomRefusal {@code invalid-input} where kind, far end and text do not fit together */
    public Mark {
        if ((kind == Kind.MEASURE) != to.isPresent()) {
            throw new RoomRefusal(Refused.INVALID_INPUT, "to: for MEASURE and only for it");
        }
        if (text.filter(words -> words.length() > TEXT_AT_MOST).isPresent()) {
            throw new RoomRefusal(Refused.INVALID_INPUT, "text: " + TEXT_AT_MOST + " characters at most");
        }
    }
}
