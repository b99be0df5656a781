package org.consilium.dicom.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomWriter;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;

/** Writes files (PS3.10 section 7) and bare datasets; may be shared by threads. */
public final class CoreDicomWriter implements DicomWriter {
    private static final int PREAMBLE_BYTES = 128;

    @Override
    public void write(DicomObject object, OutputStream target) throws IOException {
        Attributes meta = FileMetaInformation.completed(object.fileMeta(), object.dataset(), object.transferSyntax());
        byte[] encoded = encode(meta, Encoding.EXPLICIT_LITTLE_ENDIAN);
        Attributes length = new Attributes().setInt(Tag.FileMetaInformationGroupLength, VR.UL, encoded.length);
        target.write(new byte[PREAMBLE_BYTES]);
        target.write(new byte[] {'D', 'I', 'C', 'M'});
        target.write(encode(length, Encoding.EXPLICIT_LITTLE_ENDIAN));
        target.write(encoded);
        writeDataset(object.dataset(), object.transferSyntax(), target);
    }

    @Override
    public void writeDataset(Attributes dataset, String transferSyntax, OutputStream target) throws IOException {
        Encoding encoding = Encoding.of(transferSyntax);
        if (encoding.deflated()) {
            writeDeflated(dataset, encoding, target);
        } else {
            encode(dataset, encoding, target);
        }
    }

    private static void writeDeflated(Attributes dataset, Encoding encoding, OutputStream target) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(target, deflater);
            encode(dataset, encoding, deflated);
            deflated.finish();
            if (deflater.getBytesWritten() % 2 == 1) {
                target.write(0);
            }
        } finally {
            deflater.end();
        }
    }

    private static byte[] encode(Attributes dataset, Encoding encoding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        encode(dataset, encoding, bytes);
        return bytes.toByteArray();
    }

    private static void encode(Attributes dataset, Encoding encoding, OutputStream target) throws IOException {
        ByteOutput output = new ByteOutput(target, encoding.bigEndian());
        new DatasetEncoder(output, encoding).write(dataset);
        output.flush();
    }
}
