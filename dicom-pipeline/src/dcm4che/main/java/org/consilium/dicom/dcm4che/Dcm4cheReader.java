package org.consilium.dicom.dcm4che;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.core.Encoding;
import org.consilium.dicom.core.InflatedInput;
import org.dcm4che3.io.DicomInputStream;

/** Reads by dcm4che's parser, every value through {@link BoundedReading}; may be shared by threads. */
final class Dcm4cheReader implements DicomReader {
    /** How much dcm4che reserves at a time for a value whose length it cannot check, and looks ahead in a sequence. */
    private static final int ALLOCATED_AT_ONCE = 1 << 20;

    private final ReadLimits limits;

    Dcm4cheReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public DicomObject read(Path file, ReadScope scope) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            return read(source, scope);
        }
    }

    @Override
    public DicomObject read(InputStream file, ReadScope scope) throws IOException {
        return readFile(file, BoundedReading.of(limits, scope), scope == ReadScope.HEADER);
    }

    @Override
    public DicomObject scan(Path file, Set<Integer> wanted) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            return readFile(source, BoundedReading.selecting(limits, wanted), false);
        }
    }

    @Override
    public Attributes readDataset(InputStream dataset, String transferSyntax, ReadScope scope) throws IOException {
        InputStream in = bounded(dataset);
        return refusing(
                () -> readDataset(in, transferSyntax, BoundedReading.of(limits, scope), scope == ReadScope.HEADER));
    }

    private DicomObject readFile(InputStream file, BoundedReading reading, boolean header) throws IOException {
        InputStream in = bounded(file);
        return refusing(() -> {
            DicomInputStream parser = prepared(new DicomInputStream(in), BoundedReading.of(limits, ReadScope.WHOLE));
            org.dcm4che3.data.Attributes theirs = parser.readFileMetaInformation();
            Attributes meta = theirs == null ? new Attributes() : Datasets.ours(theirs);
            String transferSyntax = meta.getString(Tag.TransferSyntaxUID).orElse(parser.getTransferSyntax());
            return new DicomObject(meta, transferSyntax, readDataset(in, transferSyntax, reading, header));
        });
    }

    /** Inflating is not left to dcm4che, which sets it no bounds. */
    private Attributes readDataset(InputStream in, String transferSyntax, BoundedReading reading, boolean header)
            throws IOException {
        if (!Encoding.of(transferSyntax).deflated()) {
            return parse(new DicomInputStream(in, transferSyntax), reading, header);
        }
        InflatedInput inflated = new InflatedInput(in, limits);
        try {
            return parse(
                    new DicomInputStream(new BufferedInputStream(inflated), UID.ExplicitVRLittleEndian),
                    reading,
                    header);
        } finally {
            inflated.release();
        }
    }

    private static Attributes parse(DicomInputStream parser, BoundedReading reading, boolean header)
            throws IOException {
        prepared(parser, reading);
        org.dcm4che3.data.Attributes theirs =
                parser.readDataset(in -> header && in.level() == 0 && leaves(in, reading));
        Attributes dataset = Datasets.ours(theirs);
        reading.addSkipped(dataset);
        return dataset;
    }

    private static boolean leaves(DicomInputStream in, BoundedReading reading) {
        if (in.tag() != Tag.PixelData) {
            return false;
        }
        reading.leave(in);
        return true;
    }

    private static DicomInputStream prepared(DicomInputStream parser, BoundedReading reading) {
        parser.setAllocateLimit(ALLOCATED_AT_ONCE);
        parser.setDicomInputHandler(reading);
        return parser;
    }

    private InputStream bounded(InputStream source) {
        return new BoundedInput(new BufferedInputStream(source, 1 << 16), limits.datasetBytes());
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    /** dcm4che says by many exceptions what is one refusal here. */
    private static <T> T refusing(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (DicomRefusal refusal) {
            throw refusal;
        } catch (EOFException early) {
            throw new DicomRefusal(Code.TRUNCATED, "the data end early", early);
        } catch (org.dcm4che3.io.DicomStreamException malformed) {
            boolean foreign = String.valueOf(malformed.getMessage()).startsWith("Not a DICOM");
            throw new DicomRefusal(
                    foreign ? Code.NOT_DICOM : Code.MALFORMED_ELEMENT, "dcm4che cannot parse the data", malformed);
        } catch (RuntimeException malformed) {
            throw new DicomRefusal(Code.MALFORMED_ELEMENT, "dcm4che cannot parse the data", malformed);
        }
    }
}
