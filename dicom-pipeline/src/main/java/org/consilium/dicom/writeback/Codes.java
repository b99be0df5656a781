package org.consilium.dicom.writeback;

/** The concepts that the written objects use: DICOM PS3.16 Annex D, SNOMED CT, LOINC, UCUM. */
public final class Codes {
    public static final Code LUNG = new Code("39607008", "SCT", "Lung");
    public static final Code RIGHT_UPPER_LOBE = new Code("45653009", "SCT", "Upper lobe of right lung");
    public static final Code RIGHT_MIDDLE_LOBE = new Code("72481006", "SCT", "Middle lobe of right lung");
    public static final Code RIGHT_LOWER_LOBE = new Code("266005", "SCT", "Lower lobe of right lung");
    public static final Code LEFT_UPPER_LOBE = new Code("44714003", "SCT", "Upper lobe of left lung");
    public static final Code LEFT_LOWER_LOBE = new Code("41224006", "SCT", "Lower lobe of left lung");

    static final Code NODULE = new Code("27925004", "SCT", "Nodule");
    static final Code ABNORMAL_STRUCTURE = new Code("49755003", "SCT", "Morphologically Abnormal Structure");
    static final Code FINDING = new Code("121071", "DCM", "Finding");
    static final Code FINDING_SITE = new Code("363698007", "SCT", "Finding Site");
    static final Code TRACKING_IDENTIFIER = new Code("112039", "DCM", "Tracking Identifier");
    static final Code TRACKING_UID = new Code("112040", "DCM", "Tracking Unique Identifier");
    static final Code REFERENCED_SEGMENT = new Code("121191", "DCM", "Referenced Segment");
    static final Code SOURCE_SERIES = new Code("121232", "DCM", "Source series for segmentation");
    static final Code SOURCE_IMAGE = new Code("121322", "DCM", "Source Image for Image Processing Operation");
    static final Code SEGMENTATION = new Code("113076", "DCM", "Segmentation");
    static final Code ARTIFICIAL_INTELLIGENCE = new Code("123110", "DCM", "Artificial Intelligence");
    static final Code MEASUREMENT_REPORT = new Code("126000", "DCM", "Imaging Measurement Report");
    static final Code LANGUAGE = new Code("121049", "DCM", "Language of Content Item and Descendants");
    static final Code ENGLISH = new Code("en", "RFC5646", "English");
    static final Code OBSERVER_TYPE = new Code("121005", "DCM", "Observer Type");
    static final Code PERSON = new Code("121006", "DCM", "Person");
    static final Code DEVICE = new Code("121007", "DCM", "Device");
    static final Code PERSON_NAME = new Code("121008", "DCM", "Person Observer Name");
    static final Code DEVICE_UID = new Code("121012", "DCM", "Device Observer UID");
    static final Code DEVICE_NAME = new Code("121013", "DCM", "Device Observer Name");
    static final Code PROCEDURE_REPORTED = new Code("121058", "DCM", "Procedure reported");
    static final Code CT = new Code("25045-6", "LN", "CT unspecified body region");
    static final Code IMAGE_LIBRARY = new Code("111028", "DCM", "Image Library");
    static final Code IMAGE_LIBRARY_GROUP = new Code("126200", "DCM", "Image Library Group");
    static final Code IMAGING_MEASUREMENTS = new Code("126010", "DCM", "Imaging Measurements");
    static final Code MEASUREMENT_GROUP = new Code("125007", "DCM", "Measurement Group");
    static final Code QUALITATIVE_EVALUATIONS = new Code("C0034375", "UMLS", "Qualitative Evaluations");
    static final Code IMPRESSION = new Code("121073", "DCM", "Impression");
    static final Code DERIVATION = new Code("121401", "DCM", "Derivation");
    static final Code MEAN = new Code("373098007", "SCT", "Mean");
    static final Code LONG_AXIS = new Code("103339001", "SCT", "Long Axis");
    static final Code SHORT_AXIS = new Code("103340004", "SCT", "Short Axis");
    static final Code DIAMETER = new Code("81827009", "SCT", "Diameter");
    static final Code VOLUME = new Code("118565006", "SCT", "Volume");
    static final Code ATTENUATION = new Code("112031", "DCM", "Attenuation Coefficient");
    static final Code PROBABILITY_OF_CANCER = new Code("111047", "DCM", "Probability of cancer");
    static final Code MILLIMETRE = new Code("mm", "UCUM", "millimeter");
    static final Code CUBIC_MILLIMETRE = new Code("mm3", "UCUM", "cubic millimeter");
    static final Code HOUNSFIELD = new Code("[hnsf'U]", "UCUM", "Hounsfield unit");
    static final Code PERCENT = new Code("%", "UCUM", "Percent");
    static final Code IMAGING_REPORT = new Code("18748-4", "LN", "Diagnostic imaging study");

    private Codes() {}
}
