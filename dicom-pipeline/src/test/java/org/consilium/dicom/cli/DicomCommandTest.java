package org.consilium.dicom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.phantom.ChestPhantom;
import org.consilium.dicom.phantom.PhantomRecipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void dumpsAsText() throws IOException {
        assertThat(run("dump", image().toString())).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("(0010,0020) LO PatientID [A1]")
                .contains("(7FE0,0010) OW PixelData (8 bytes)");
    }

    @Test
    void dumpsAsJson() throws IOException {
        assertThat(run("dump", image().toString(), "--json")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("\"00100020\":{\"vr\":\"LO\",\"Value\":[\"A1\"]}");
    }

    @Test
    void showsTheDigestOfTheSamples() throws IOException {
        assertThat(run("pixels", image().toString(), "--md5")).isZero();
        // md5 of eight zero bytes
        assertThat(output.toString(StandardCharsets.UTF_8).strip()).isEqualTo("7dea362b3fac8e00956a4952a3d4f474");
    }

    @Test
    void refusesInOneLineWithStatusOne() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not an image ".repeat(40));
        assertThat(run("pixels", file.toString(), "--md5")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("refused: not-dicom");
        assertThat(output.size()).isZero();
    }

    @Test
    void refusesAMissingFileInOneLine() {
        assertThat(run("dump", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).containsExactly("refused: no such file");
    }

    @Test
    void checksSeriesAsTextAndAsJsonAndBlocksWhatMakesNoVolume() throws IOException {
        Path ct = Files.createDirectories(folder.resolve("ct"));
        new ChestPhantom(new CoreDicomWriter()).write(PhantomRecipe.chest(3, LocalDate.of(2026, 1, 5)), ct);
        assertThat(run("check", ct.toString())).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("original primary axial", ": PASS");
        output.reset();
        assertThat(run("check", ct.toString(), "--json")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).startsWith("{").contains("\"volume\" : true");
        output.reset();
        Path alone = Files.createDirectories(folder.resolve("alone"));
        Path first;
        try (Stream<Path> files = Files.list(ct)) {
            first = files.filter(file -> file.toString().endsWith(".dcm"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.copy(first, alone.resolve("one.dcm"));
        assertThat(run("check", alone.toString())).isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("NO-VOLUME", "BLOCK");
    }

    @Test
    void explainsItselfWhenAsked() {
        assertThat(run("help")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("dicom pixels FILE --md5");
    }

    @Test
    void explainsItselfWithStatusTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("dump")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("dicom dump FILE [--json]");
    }

    private Path image() throws IOException {
        Attributes dataset = new Attributes()
                .setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage)
                .setString(Tag.SOPInstanceUID, VR.UI, "2.25.7")
                .setString(Tag.PatientID, VR.LO, "A1")
                .setInt(Tag.Rows, VR.US, 2)
                .setInt(Tag.Columns, VR.US, 2)
                .setInt(Tag.BitsAllocated, VR.US, 16)
                .setBytes(Tag.PixelData, VR.OW, new byte[8]);
        Path file = folder.resolve("image.dcm");
        try (OutputStream target = Files.newOutputStream(file)) {
            new CoreDicomWriter().write(new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset), target);
        }
        return file;
    }

    private int run(String... arguments) {
        return DicomCommand.run(List.of(arguments), new PrintStream(output, true), new PrintStream(errors, true));
    }
}
