package org.consilium.dicom.writeback;

import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;

/** The signed report as an Encapsulated PDF (PS3.3 section A.45.1). */
public final class EncapsulatedPdf {
    private static final int SERIES_NUMBER = 9003;

    private EncapsulatedPdf() {}

    /**
     * Wraps a PDF.
     *
     * @param title shown by viewers; holds no patient data
     * @param pdf the whole document, beginning with {@code %PDF}
     */
    public static DicomObject of(SourceSeries source, Authorship authorship, String title, byte[] pdf) {
        if (pdf.length < 5 || pdf[0] != '%' || pdf[1] != 'P' || pdf[2] != 'D' || pdf[3] != 'F') {
            throw new IllegalArgumentException("the document does not begin with %PDF");
        }
        Attributes object = ObjectFrame.begin(source, authorship, UID.EncapsulatedPDFStorage, "DOC", SERIES_NUMBER);
        object.setString(Tag.ConversionType, VR.CS, "WSD");
        object.setString(Tag.SeriesDescription, VR.LO, "Consultation report");
        object.setEmpty(Tag.AcquisitionDateTime, VR.DT);
        object.setString(Tag.BurnedInAnnotation, VR.CS, "YES");
        object.setString(Tag.DocumentTitle, VR.ST, title);
        Codes.IMAGING_REPORT.fill(object.addItem(Tag.ConceptNameCodeSequence));
        object.setString(Tag.MIMETypeOfEncapsulatedDocument, VR.LO, "application/pdf");
        object.setInt(Tag.EncapsulatedDocumentLength, VR.UL, pdf.length);
        object.setBytes(Tag.EncapsulatedDocument, VR.OB, pdf);
        return new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, object);
    }
}
