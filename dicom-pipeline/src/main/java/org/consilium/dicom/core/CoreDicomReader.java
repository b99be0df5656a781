package org.consilium.dicom.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;

/** Reads files (PS3.10 section 7) and bare datasets within limits; may be shared by threads. */
public final class CoreDicomReader implements DicomReader {
    private static final int PREAMBLE_BYTES = 128;
    private static final int META_GROUP = 0x0002;

    private final ReadLimits limits;

    /** A reader with the default limits. */
    public CoreDicomReader() {
        this(ReadLimits.DEFAULT);
    }

    public CoreDicomReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public DicomObject read(Path file, ReadScope scope) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            return read(source, Files.size(file), scope);
        }
    }

    @Override
    public DicomObject read(InputStream file, ReadScope scope) throws IOException {
        return read(file, ByteInput.UNKNOWN, scope);
    }

    private DicomObject read(InputStream file, long size, ReadScope scope) throws IOException {
        ByteInput input = new ByteInput(file, size, limits.datasetBytes());
        skipPreamble(input);
        Attributes meta = new DatasetParser(input, limits, ReadScope.WHOLE)
                .readGroup(META_GROUP, Encoding.EXPLICIT_LITTLE_ENDIAN);
        String declared = meta.getString(Tag.TransferSyntaxUID).orElse("");
        if (declared.isEmpty()) {
            return readUndeclared(input, meta, scope);
        }
        Encoding encoding = Encoding.of(declared);
        Attributes dataset =
                encoding.deflated() ? readDeflated(input.rest(), encoding, scope) : parse(input, encoding, scope);
        return new DicomObject(meta, declared, dataset);
    }

    @Override
    public DicomObject scan(Path file, Set<Integer> wanted) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            ByteInput input = new ByteInput(source, Files.size(file), limits.datasetBytes());
            skipPreamble(input);
            Attributes meta = new DatasetParser(input, limits, ReadScope.WHOLE)
                    .readGroup(META_GROUP, Encoding.EXPLICIT_LITTLE_ENDIAN);
            String declared = meta.getString(Tag.TransferSyntaxUID).orElse("");
            return new DicomObject(meta, declared, scan(input, Encoding.of(declared), Selection.of(wanted)));
        }
    }

    private Attributes scan(ByteInput input, Encoding encoding, Selection selection) throws IOException {
        if (!encoding.deflated()) {
            return new DatasetParser(input, limits, ReadScope.WITHOUT_PIXEL_DATA, selection).readAll(encoding);
        }
        InflatedInput inflated = new InflatedInput(input.rest(), limits);
        try {
            ByteInput plain = new ByteInput(inflated, ByteInput.UNKNOWN, limits.inflatedBytes());
            return new DatasetParser(plain, limits, ReadScope.WITHOUT_PIXEL_DATA, selection).readAll(encoding);
        } finally {
            inflated.release();
        }
    }

    @Override
    public Attributes readDataset(InputStream dataset, String transferSyntax, ReadScope scope) throws IOException {
        Encoding encoding = Encoding.of(transferSyntax);
        return encoding.deflated()
                ? readDeflated(dataset, encoding, scope)
                : parse(new ByteInput(dataset, ByteInput.UNKNOWN, limits.datasetBytes()), encoding, scope);
    }

    private Attributes readDeflated(InputStream deflated, Encoding encoding, ReadScope scope) throws IOException {
        InflatedInput inflated = new InflatedInput(deflated, limits);
        try {
            return parse(new ByteInput(inflated, ByteInput.UNKNOWN, limits.inflatedBytes()), encoding, scope);
        } finally {
            inflated.release();
        }
    }

    private Attributes parse(ByteInput input, Encoding declared, ReadScope scope) throws IOException {
        Encoding encoding = EncodingGuess.corrected(input, declared);
        return new DatasetParser(input, limits, scope).readAll(encoding);
    }

    private DicomObject readUndeclared(ByteInput input, Attributes meta, ReadScope scope) throws IOException {
        if (!meta.isEmpty() && input.atEnd()) {
            return new DicomObject(meta, UID.ExplicitVRLittleEndian, new Attributes());
        }
        Optional<Encoding> guess = EncodingGuess.of(input);
        if (guess.isEmpty() && meta.isEmpty()) {
            throw new DicomRefusal(
                    DicomRefusal.Code.NOT_DICOM, "no preamble, and no data element where one should begin");
        }
        Encoding encoding = guess.orElse(EncodingGuess.corrected(input, Encoding.IMPLICIT_LITTLE_ENDIAN));
        return new DicomObject(meta, transferSyntaxOf(encoding), parse(input, encoding, scope));
    }

    private static String transferSyntaxOf(Encoding encoding) {
        if (!encoding.explicitVr()) {
            return UID.ImplicitVRLittleEndian;
        }
        return encoding.bigEndian() ? UID.ExplicitVRBigEndian : UID.ExplicitVRLittleEndian;
    }

    private static void skipPreamble(ByteInput input) throws IOException {
        if (input.available(PREAMBLE_BYTES + 4) && isMark(input, PREAMBLE_BYTES)) {
            input.skip(PREAMBLE_BYTES + 4);
        } else if (input.available(4) && isMark(input, 0)) {
            input.skip(4);
        }
    }

    private static boolean isMark(ByteInput input, int ahead) {
        return input.peek(ahead) == 'D'
                && input.peek(ahead + 1) == 'I'
                && input.peek(ahead + 2) == 'C'
                && input.peek(ahead + 3) == 'M';
    }
}
