package org.consilium.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What dcmtk and GDCM compress is decoded to the samples it was made of, in every arrangement they know. */
class PeersCompressTest {
    private static final int ROWS = 67;
    private static final int COLUMNS = 93;

    @TempDir
    Path folder;

    /**
     * A way to compress.
     *
     * @param most largest difference of a sample, 0 where it is lossless
     */
    private record Way(int most, String... command) {}

    private static final List<Way> WAYS = List.of(
            new Way(0, "dcmcjpls", "+il"),
            new Way(0, "dcmcjpls", "+is"),
            new Way(0, "dcmcjpls", "+in"),
            new Way(3, "dcmcjpls", "+en", "+md", "3", "+il"),
            new Way(3, "dcmcjpls", "+en", "+md", "3", "+is"),
            new Way(3, "dcmcjpls", "+en", "+md", "3", "+in"),
            new Way(0, "dcmcjpeg", "+e1"),
            new Way(0, "dcmcjpeg", "+el", "+sv", "2"),
            new Way(0, "dcmcjpeg", "+el", "+sv", "4"),
            new Way(0, "dcmcjpeg", "+el", "+sv", "7"),
            new Way(0, "dcmcrle"),
            new Way(0, "gdcmconv", "--j2k"),
            new Way(0, "gdcmconv", "--jpegls"),
            new Way(0, "gdcmconv", "--jpeg"));

    @TestFactory
    Stream<DynamicTest> colourAndGreyOfEightTwelveAndSixteenBits() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (int[] kind : new int[][] {{3, 8, 8, 0}, {1, 8, 8, 0}, {1, 16, 12, 0}, {1, 16, 16, 0}, {1, 16, 16, 1}}) {
            DicomObject original = image(kind[0], kind[1], kind[2], kind[3] == 1);
            for (Way way : WAYS) {
                String name = String.join(" ", way.command()) + ", " + kind[0] + " of " + kind[2]
                        + (kind[3] == 1 ? " bits signed" : " bits");
                tests.add(DynamicTest.dynamicTest(name, () -> compare(original, way)));
            }
        }
        return tests.stream();
    }

    private void compare(DicomObject original, Way way) throws Exception {
        Path plain = folder.resolve("plain.dcm");
        Path compressed = folder.resolve("compressed.dcm");
        Files.deleteIfExists(compressed);
        try (OutputStream out = Files.newOutputStream(plain)) {
            new CoreDicomWriter().write(original, out);
        }
        boolean nearOfSigned =
                way.most() > 0 && PixelDecoder.of(original).description().signed();
        assumeTrue(!nearOfSigned, "skipped: near-lossless JPEG-LS of signed samples has no bound");
        List<String> command = new ArrayList<>(List.of(way.command()));
        command.addAll(List.of(plain.toString(), compressed.toString()));
        assumeTrue(ran(command), "skipped: no " + way.command()[0] + " here, or it cannot do this");
        int[] expected = PixelDecoder.of(original).frame(0).samples();
        int[] actual = PixelDecoder.of(new CoreDicomReader().read(compressed, ReadScope.WHOLE))
                .frame(0)
                .samples();
        assertThat(actual).hasSameSizeAs(expected);
        int most = 0;
        for (int index = 0; index < expected.length; index++) {
            most = Math.max(most, Math.abs(expected[index] - actual[index]));
        }
        assertThat(most).isLessThanOrEqualTo(way.most());
    }

    private static boolean ran(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Waves, noise and a flat field, so that every mode of the coders is used. */
    private static DicomObject image(int components, int allocated, int stored, boolean signed) {
        Random random = new Random(components * 100L + stored);
        int width = allocated / 8;
        byte[] pixels = new byte[(ROWS * COLUMNS * components * width + 1) / 2 * 2];
        int at = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                for (int component = 0; component < components; component++) {
                    double wave = Math.sin(column / 9.0 + component) + Math.cos(row / 7.0);
                    boolean flat = row > 20 && row < 40 && column > 20 && column < 60;
                    double value = flat ? 17 : (wave / 5 + 0.5) * (1 << stored) + random.nextGaussian() * 5;
                    long sample = Math.round(Math.max(0, Math.min((1 << stored) - 1, value)));
                    sample -= signed ? 1L << stored - 1 : 0;
                    for (int part = 0; part < width; part++) {
                        pixels[at++] = (byte) (sample >> 8 * part);
                    }
                }
            }
        }
        Attributes dataset = new Attributes()
                .setString(Tag.SOPClassUID, VR.UI, UID.SecondaryCaptureImageStorage)
                .setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4")
                .setString(Tag.StudyInstanceUID, VR.UI, "1.2.3")
                .setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.1")
                .setInt(Tag.SamplesPerPixel, VR.US, components)
                .setString(Tag.PhotometricInterpretation, VR.CS, components == 3 ? "RGB" : "MONOCHROME2")
                .setInt(Tag.Rows, VR.US, ROWS)
                .setInt(Tag.Columns, VR.US, COLUMNS)
                .setInt(Tag.BitsAllocated, VR.US, allocated)
                .setInt(Tag.BitsStored, VR.US, stored)
                .setInt(Tag.HighBit, VR.US, stored - 1)
                .setInt(Tag.PixelRepresentation, VR.US, signed ? 1 : 0)
                .setBytes(Tag.PixelData, allocated == 8 ? VR.OB : VR.OW, pixels);
        if (components == 3) {
            dataset.setInt(Tag.PlanarConfiguration, VR.US, 0);
        }
        return new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset);
    }
}
