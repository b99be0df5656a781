package org.consilium.intake;

import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;

/** Draws small pictures of places in the CT that a case is read on. */
public interface PlacePictures {
    /**
     * Three cuts through a place, side by side: axial, coronal, sagittal, lung window.
     *
     * <p>Takes a moment the first time: call from a worker thread.
     *
     * @return empty where the case has no images or the place lies outside of them
     */
    Optional<PlacePicture> of(CaseId id, PatientPoint place);

    /**
     * A picture.
     *
     * @param hash SHA-256 of its bytes, in hexadecimal
     * @param png its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record PlacePicture(String hash, byte[] png) {
        @Override
        public String toString() {
            return "PlacePicture[" + hash + "]";
        }
    }
}
