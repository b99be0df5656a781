package org.consilium.assessment;

import java.time.Instant;
import java.util.UUID;

/** Keeps whether the model may read. */
public interface SwitchBook {
    boolean isOn();

    void turn(boolean on, String reason, UUID by, Instant at);
}
