package org.consilium.dicom.dcm4che;

import java.util.Map;
import org.consilium.dicom.ScannerDeviationsContract;
import org.consilium.dicom.net.DicomToolkit;

class Dcm4cheScannerDeviationsTest extends ScannerDeviationsContract {
    @Override
    protected DicomToolkit toolkit() {
        return new Dcm4cheToolkit();
    }

    @Override
    protected Map<String, String> exceptions() {
        return Map.of(
                "anImplicitDatasetDeclaredExplicitIsReadAsItIs",
                "dcm4che reads what was declared",
                "anExplicitDatasetDeclaredImplicitIsReadAsItIs",
                "dcm4che reads what was declared",
                "zeroPaddingBehindTheLastElementIsIgnored",
                "dcm4che takes the padding for elements and finds the last one cut off",
                "anItemDelimiterOutsideASequenceIsRefused",
                "dcm4che skips it with a warning");
    }
}
