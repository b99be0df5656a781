package org.consilium.room.domain;

import java.util.List;
import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;

/** Where somebody is and what they look at: shown to the others, never kept (rule P1). */
public sealed interface Sight {

    /**
     * Head and hands, in patient millimetres like everything else.
     *
     * @param device {@code desktop}, {@code touch}, {@code ar} or {@code vr}
     */
    record Pose(Limb head, List<Limb> hands, String device) implements Sight {
        public Pose {
            hands = List.copyOf(hands);
        }
    }

    /** A place and an orientation: three millimetres within 100 metres, a unit quaternion within 0.1 (rule P4). */
    record Limb(List<Double> p, List<Double> q) {
        private static final double MILLIMETRES_AT_MOST = 100_000;

        /** @throws RoomRefusal {@code out-of-bounds} */
        public Limb {
            p = List.copyOf(p);
            q = List.copyOf(q);
            if (p.size() != 3 || p.stream().anyMatch(part -> !(Math.abs(part) <= MILLIMETRES_AT_MOST))) {
                throw new RoomRefusal(Refused.OUT_OF_BOUNDS, "p: three millimetres from -100000 to 100000");
            }
            double norm = Math.sqrt(q.stream().mapToDouble(part -> part * part).sum());
            if (q.size() != 4 || !(Math.abs(norm - 1) <= 0.1)) {
                throw new RoomRefusal(Refused.OUT_OF_BOUNDS, "q: a unit quaternion");
            }
        }
    }

    /** The place that somebody points at, in patient millimetres; empty when they stop pointing. */
    record Pointer(Optional<PatientPoint> at) implements Sight {}

    /** The slice and window that somebody presents. */
    record Look(int slice, double windowWidth, double windowCentre) implements Sight {
        /** @throws RoomRefusal {@code out-of-bounds} */
        public Look {
            if (!(windowWidth >= 1) || !(windowWidth <= 8192) || !(Math.abs(windowCentre) <= 8192)) {
                throw new RoomRefusal(Refused.OUT_OF_BOUNDS, "ww: 1 to 8192, wc: -8192 to 8192");
            }
        }
    }
}
