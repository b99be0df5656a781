package org.consilium.dicom.dcm4che;

import java.io.IOException;
import java.io.OutputStream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomWriter;
import org.consilium.dicom.UID;
import org.consilium.dicom.core.Encoding;
import org.consilium.dicom.core.FileMetaInformation;
import org.dcm4che3.io.DicomOutputStream;

/** Writes by dcm4che; may be shared by threads. */
final class Dcm4cheWriter implements DicomWriter {
    @Override
    public void write(DicomObject object, OutputStream target) throws IOException {
        Encoding.of(object.transferSyntax());
        Attributes meta = FileMetaInformation.completed(object.fileMeta(), object.dataset(), object.transferSyntax());
        DicomOutputStream out = new DicomOutputStream(target, UID.ExplicitVRLittleEndian);
        out.writeDataset(Datasets.theirs(meta), Datasets.theirs(object.dataset()));
        out.finish();
        target.flush();
    }

    @Override
    public void writeDataset(Attributes dataset, String transferSyntax, OutputStream target) throws IOException {
        Encoding.of(transferSyntax);
        DicomOutputStream out = new DicomOutputStream(target, transferSyntax);
        out.writeDataset(null, Datasets.theirs(dataset));
        out.finish();
        target.flush();
    }
}
