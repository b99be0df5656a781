package org.consilium.room.domain;

import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/** Where marks and pointers may lie: within the CT that the room looks at (rules M1, P4). */
public record PatientBox(VoxelGrid grid) {

    /** @throws RoomRefusal {@code out-of-bounds} */
    public void check(PatientPoint point, String field) {
        if (!grid.contains(point)) {
            throw new RoomRefusal(Refused.OUT_OF_BOUNDS, field + ": outside of the CT");
        }
    }

    /** @throws RoomRefusal {@code out-of-bounds} */
    public void checkSlice(int slice) {
        if (slice < 0 || slice >= grid.slices()) {
            throw new RoomRefusal(Refused.OUT_OF_BOUNDS, "slice: 0 to " + (grid.slices() - 1));
        }
    }
}
