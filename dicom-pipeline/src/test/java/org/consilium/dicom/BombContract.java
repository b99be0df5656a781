package org.consilium.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.consilium.dicom.DicomRefusal.Code;
import org.consilium.dicom.pixel.PixelDecoder;
import org.junit.jupiter.api.Test;

/** Small inputs that promise much are refused before they cost time or memory. */
@org.junit.jupiter.api.Tag("R-BAD-INPUT")
public abstract class BombContract extends PortContract {
    private static final long MOST_MILLIS = 1000;

    private interface Reading {
        void run() throws IOException;
    }

    @Test
    void deflatedZerosThatGrowAThousandfold() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated =
                new DeflaterOutputStream(bomb, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            deflated.write(HexFormat.of().parseHex("e07f10004f57000000000010"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 256; megabyte++) {
                deflated.write(zeros);
            }
        }
        byte[] bytes = bomb.toByteArray();
        assertThat(bytes.length).isLessThan(300_000);
        assertRefused(
                Code.INFLATES_TOO_FAR, () -> read(new ByteArrayInputStream(bytes), UID.DeflatedExplicitVRLittleEndian));
    }

    @Test
    void sequencesNestedAHundredThousandDeep() throws IOException {
        byte[] level = HexFormat.of().parseHex("10000210" + "53510000ffffffff" + "feff00e0ffffffff");
        assertRefused(Code.TOO_DEEP, () -> read(new Endless(level), UID.ExplicitVRLittleEndian));
    }

    @Test
    void unknownSequencesNestedAHundredThousandDeep() throws IOException {
        byte[] level = HexFormat.of().parseHex("10000210" + "ffffffff" + "feff00e0ffffffff");
        assertRefused(Code.TOO_DEEP, () -> read(new Endless(level), UID.ImplicitVRLittleEndian));
    }

    @Test
    void tenMillionFragments() throws IOException {
        byte[] start = HexFormat.of().parseHex("e07f10004f420000ffffffff");
        byte[] fragment = HexFormat.of().parseHex("feff00e000000000");
        assertRefused(
                Code.TOO_MANY_FRAGMENTS,
                () -> read(
                        new SequenceInputStream(new ByteArrayInputStream(start), new Endless(fragment)),
                        UID.JPEGLSLossless));
    }

    @Test
    void tenMillionItems() throws IOException {
        byte[] start = HexFormat.of().parseHex("1000021053510000ffffffff");
        byte[] item = HexFormat.of().parseHex("feff00e000000000");
        assertRefused(
                Code.TOO_MANY_ELEMENTS,
                () -> read(
                        new SequenceInputStream(new ByteArrayInputStream(start), new Endless(item)),
                        UID.ExplicitVRLittleEndian));
    }

    @Test
    void lengthsOfFourGibibytes() throws IOException {
        for (String header : new String[] {
            "e07f10004f570000feffffff",
            "e07f10004f420000fffffffe",
            "10000210" + "53510000feffffff",
            "42001100" + "4f420000feffffff"
        }) {
            byte[] bytes = HexFormat.of().parseHex(header);
            long before = usedBytes();
            DicomRefusal refusal = refusal(() -> read(new ByteArrayInputStream(bytes), UID.ExplicitVRLittleEndian));
            assertThat(refusal.code()).isIn(Code.ELEMENT_TOO_LONG, Code.TRUNCATED, Code.DATASET_TOO_LONG);
            assertThat(usedBytes() - before).isLessThan(64L << 20);
        }
    }

    @Test
    void aLengthWithinTheLimitThatNothingFollowsCostsNoMemory() throws IOException {
        byte[] bytes = HexFormat.of().parseHex("e07f10004f570000" + "00000030");
        long before = usedBytes();
        assertThat(refusal(() -> read(new ByteArrayInputStream(bytes), UID.ExplicitVRLittleEndian))
                        .code())
                .isEqualTo(Code.TRUNCATED);
        assertThat(usedBytes() - before).isLessThan(64L << 20);
    }

    @Test
    void pixelsOfSixtyFiveThousandSquared() throws IOException {
        Attributes dataset = new Attributes()
                .setInt(Tag.Rows, VR.US, 65535)
                .setInt(Tag.Columns, VR.US, 65535)
                .setInt(Tag.BitsAllocated, VR.US, 16)
                .setInt(Tag.BitsStored, VR.US, 16)
                .setBytes(Tag.PixelData, VR.OW, new byte[16]);
        assertRefused(
                Code.PIXELS_TOO_LARGE,
                () -> PixelDecoder.of(new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset)));
    }

    @Test
    void aHeaderValueOfManyMegabytes() throws IOException {
        byte[] bytes = HexFormat.of().parseHex("080005005554000000000010");
        assertRefused(Code.ELEMENT_TOO_LONG, () -> read(new ByteArrayInputStream(bytes), UID.ExplicitVRLittleEndian));
    }

    private Attributes read(InputStream bytes, String transferSyntax) throws IOException {
        return toolkit().reader(ReadLimits.DEFAULT).readDataset(bytes, transferSyntax, ReadScope.WHOLE);
    }

    private static void assertRefused(Code code, Reading reading) throws IOException {
        assertThat(refusal(reading).code()).isEqualTo(code);
    }

    private static DicomRefusal refusal(Reading reading) throws IOException {
        long start = threadMillis();
        try {
            reading.run();
        } catch (DicomRefusal refusal) {
            assertThat(threadMillis() - start).isLessThan(MOST_MILLIS);
            return refusal;
        }
        throw new AssertionError("nothing was refused");
    }

    /** What the thread worked, not how long it waited for others on a busy machine. */
    private static long threadMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static long usedBytes() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The same bytes over and over. */
    private static final class Endless extends InputStream {
        private final byte[] pattern;
        private long position;

        Endless(byte[] pattern) {
            this.pattern = pattern;
        }

        @Override
        public int read() {
            return pattern[(int) (position++ % pattern.length)] & 0xFF;
        }
    }
}
