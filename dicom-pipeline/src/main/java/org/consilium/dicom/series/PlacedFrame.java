package org.consilium.dicom.series;

import java.nio.file.Path;

/**
 * One frame of one file that can become a slice.
 *
 * @param file where it is
 * @param index which frame, from 0
 * @param plane where it lies in the patient
 * @param instance SOP Instance UID, to choose between duplicates the same way each time
 * @param acquisition Acquisition Number (0020,0012), empty where absent
 * @param values how stored values become HU
 */
record PlacedFrame(Path file, int index, SlicePlane plane, String instance, String acquisition, StoredValues values) {}
