package org.consilium.clinical;

/** Specialty of a panel member. */
public enum Specialty implements Coded {
    RESPIRATORY,
    RADIOLOGY,
    THORACIC_SURGERY,
    PATHOLOGY,
    RADIATION_ONCOLOGY,
    MEDICAL_ONCOLOGY,
    NUCLEAR_MEDICINE,
    INTERVENTIONAL_PULMONOLOGY,
    NURSING,
    GENERAL_PRACTICE,
    OTHER
}
