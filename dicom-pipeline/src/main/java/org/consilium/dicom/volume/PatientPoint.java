package org.consilium.dicom.volume;

/**
 * A place in the patient, in millimetres along DICOM's patient axes (PS3.3 C.7.6.2.1.1): x grows to the patient's left,
 * y to the back, z to the head.
 */
public record PatientPoint(double xMm, double yMm, double zMm) {
    public PatientPoint {
        if (!Double.isFinite(xMm) || !Double.isFinite(yMm) || !Double.isFinite(zMm)) {
            throw new IllegalArgumentException(
                    "a patient point needs finite coordinates, not " + xMm + ", " + yMm + ", " + zMm);
        }
    }

    /** Straight-line distance in millimetres. */
    public double distanceMm(PatientPoint other) {
        return Math.sqrt(square(xMm - other.xMm) + square(yMm - other.yMm) + square(zMm - other.zMm));
    }

    private static double square(double value) {
        return value * value;
    }
}
