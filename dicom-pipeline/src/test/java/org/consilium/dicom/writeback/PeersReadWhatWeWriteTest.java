package org.consilium.dicom.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.core.CoreDicomWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** dcmtk and pydicom read the written objects without complaint; skipped where they are not installed. */
class PeersReadWhatWeWriteTest {
    private static final String PYTHON = """
            import sys, warnings
            warnings.simplefilter('error')
            import pydicom
            from pydicom import config
            config.settings.reading_validation_mode = config.RAISE
            ds = pydicom.dcmread(sys.argv[1])
            for element in ds.iterall():
                str(element.value)
            print(ds.PatientName.ideographic, ds.SOPClassUID.name, sep='|')
            if 'PixelData' in ds:
                import numpy
                print(int(ds.pixel_array.sum()))
            """;

    private final WritebackSample sample = new WritebackSample();

    @TempDir
    private Path folder;

    @Test
    void dcmtkDumpsEverythingWithoutComplaint() throws Exception {
        assumeInstalled("dcmdump");
        for (DicomObject object : List.of(sample.segmentation(), sample.report(sample.segmentation()), sample.pdf())) {
            assertThat(run("dcmdump", "-v", "+E", write(object)))
                    .doesNotContain("E:")
                    .doesNotContain("W: ");
        }
    }

    @Test
    void dcmtkUnderstandsTheReport() throws Exception {
        assumeInstalled("dsrdump");
        String text = run("dsrdump", "+U8", "-Ph", "+Pl", write(sample.report(sample.segmentation())));
        // dcmtk says of every object in UTF-8 that its checker of lengths does not know this character set.
        String judged =
                text.replaceFirst("W: The VR checker does not support this Specific Character Set: ISO_IR 192", "");
        assertThat(judged).doesNotContain("E: ").doesNotContain("W: ");
        assertThat(text)
                .contains("Imaging Measurement Report")
                .contains("contains NUM:(,,\"Long Axis\")=\"8.25\" (mm,UCUM,\"millimeter\")")
                .contains("李^明")
                .contains("三个月后复查");
    }

    @Test
    void pydicomReadsEverythingStrictly() throws Exception {
        assumeInstalled("/usr/bin/python3");
        assumeTrue(succeeds("/usr/bin/python3", "-c", "import pydicom, numpy"), "skipped: pydicom is not installed");
        assertThat(run("/usr/bin/python3", "-c", PYTHON, write(sample.segmentation())))
                .contains("王^小东|Segmentation Storage")
                .endsWith("5\n");
        assertThat(run("/usr/bin/python3", "-c", PYTHON, write(sample.report(sample.segmentation()))))
                .contains("王^小东|Comprehensive 3D SR Storage");
        assertThat(run("/usr/bin/python3", "-c", PYTHON, write(sample.pdf())))
                .contains("王^小东|Encapsulated PDF Storage");
    }

    private String write(DicomObject object) throws IOException {
        Path file = Files.createTempFile(folder, "object", ".dcm");
        try (OutputStream target = Files.newOutputStream(file)) {
            new CoreDicomWriter().write(object, target);
        }
        return file.toString();
    }

    private static void assumeInstalled(String program) {
        assumeTrue(succeeds(program, "--version"), "skipped: " + program + " is not installed");
    }

    private static boolean succeeds(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }
}
