package org.consilium.dicom;

/**
 * One DICOM file (PS3.10 section 7): meta information and dataset.
 *
 * @param fileMeta group 0002; empty where the file had none
 * @param transferSyntax how the dataset was or is to be encoded, a UID
 * @param dataset everything else
 */
public record DicomObject(Attributes fileMeta, String transferSyntax, Attributes dataset) {}
