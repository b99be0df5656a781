package org.consilium.dicom.writeback;

import java.time.LocalDateTime;
import java.util.function.Supplier;

/**
 * Who writes an object, and when.
 *
 * @param at local date and time of the content
 * @param newUid gives a fresh UID each time it is asked
 * @param softwareVersion of this software
 * @param stationSerialNumber of this installation
 */
public record Authorship(
        LocalDateTime at, Supplier<String> newUid, String softwareVersion, String stationSerialNumber) {
    public Authorship {
        if (softwareVersion.isBlank() || stationSerialNumber.isBlank()) {
            throw new IllegalArgumentException("an object needs its software version and its station's serial number");
        }
    }
}
