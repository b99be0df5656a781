package org.consilium.dicom.net;

import java.util.List;
import java.util.Set;

/** SOP classes this node takes: whatever a chest case can hold, so that a study arrives whole (PS3.4 B.5). */
public final class StorageClasses {
    public static final String VERIFICATION = "1.2.840.10008.1.1";
    public static final String STORAGE_COMMITMENT_PUSH = "1.2.840.10008.1.20.1";

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    private static final Set<String> SUFFIXES = Set.of(
            "1", // Computed Radiography
            "1.1", // Digital X-Ray, for presentation
            "1.1.1", // Digital X-Ray, for processing
            "2", // CT
            "2.1", // Enhanced CT
            "2.2", // Legacy Converted Enhanced CT
            "4", // MR
            "4.1", // Enhanced MR
            "7", // Secondary Capture
            "7.1", // Multi-frame Single Bit Secondary Capture
            "7.2", // Multi-frame Grayscale Byte Secondary Capture
            "7.3", // Multi-frame Grayscale Word Secondary Capture
            "7.4", // Multi-frame True Color Secondary Capture
            "11.1", // Grayscale Softcopy Presentation State
            "11.2", // Color Softcopy Presentation State
            "11.3", // Pseudo-Color Softcopy Presentation State
            "11.4", // Blending Softcopy Presentation State
            "66", // Raw Data
            "66.1", // Spatial Registration
            "66.4", // Segmentation
            "66.5", // Surface Segmentation
            "67", // Real World Value Mapping
            "88.11", // Basic Text SR
            "88.22", // Enhanced SR
            "88.33", // Comprehensive SR
            "88.34", // Comprehensive 3D SR
            "88.59", // Key Object Selection
            "88.65", // Chest CAD SR
            "88.67", // X-Ray Radiation Dose SR
            "88.71", // Acquisition Context SR
            "104.1", // Encapsulated PDF
            "104.2", // Encapsulated CDA
            "128", // Positron Emission Tomography
            "130", // Enhanced PET
            "481.3"); // RT Structure Set

    private StorageClasses() {}

    /** All of them, in a fixed order. */
    public static List<String> all() {
        return SUFFIXES.stream().sorted().map(suffix -> STORAGE + suffix).toList();
    }

    static boolean contains(String sopClassUid) {
        return sopClassUid.startsWith(STORAGE) && SUFFIXES.contains(sopClassUid.substring(STORAGE.length()));
    }
}
