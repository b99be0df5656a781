package org.consilium.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.consilium.dicom.core.CoreDicomWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in each supported character set, pydicom and dcmtk read as the same text; skipped where they are absent. */
class PeersReadCharacterSetsTest {
    /** dcmtk 3.6.7 converts by the C library here, which lacks JIS X 0208 by itself, and says so. */
    private static final Set<String> NOT_BY_DCMTK = Set.of("\\ISO 2022 IR 87", "ISO 2022 IR 13\\ISO 2022 IR 87");

    /** pydicom 2.3.1 decodes GB 2312 but leaves its escape sequence standing in the text. */
    private static final String LEFT_BY_PYDICOM = "\u001b$)A";

    private static final String PYTHON = """
            import sys, pydicom
            ds = pydicom.dcmread(sys.argv[1])
            sys.stdout.buffer.write((str(ds.PatientName) + '|' + ds.StudyDescription).encode('utf-8'))
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 100, Buc^Jérôme, Thorax à jeun",
        "ISO_IR 101, Wałęsa^Łukasz, Płuca",
        "ISO_IR 109, Ĉapelo^Ĥoro, Ŝanĝo",
        "ISO_IR 110, Āboliņš^Jānis, Plaušas",
        "ISO_IR 144, Люкceмбypг, Лёгкие",
        "ISO_IR 127, قباني^لنزار, صدر",
        "ISO_IR 126, Διονυσιος, Θώραξ",
        "ISO_IR 138, שרון^דבורה, חזה",
        "ISO_IR 148, Çavuşoğlu^Şebnem, Akciğer",
        "ISO_IR 13, ﾔﾏﾀﾞ^ﾀﾛｳ, ﾊｲ",
        "ISO_IR 166, นามสกุล, ปอด",
        "ISO_IR 192, Wang^XiaoDong=王^小东, 肺结节 😀",
        "GB18030, Wang^XiaoDong=王^小东, 肺结节㐀",
        "GBK, Wang^XiaoDong=王^小东, 肺结节",
        "'\\ISO 2022 IR 87', Yamada^Tarou=山田^太郎=やまだ^たろう, 肺",
        "'ISO 2022 IR 13\\ISO 2022 IR 87', ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう, 肺",
        "'\\ISO 2022 IR 149', Hong^Gildong=洪^吉洞=홍^길동, 폐",
        "'\\ISO 2022 IR 58', Zhang^XiaoDong=张^小东, 肺结节",
    })
    void theTextIsTheSame(String terms, String name, String description) throws Exception {
        Path file = write(terms.split("\\\\", -1), name, description);
        byPydicom(file, name + "|" + description);
        if (!NOT_BY_DCMTK.contains(terms)) {
            byDcmtk(file, name, description);
        }
    }

    private Path write(String[] terms, String name, String description) throws IOException {
        Attributes dataset = new Attributes()
                .setString(Tag.SpecificCharacterSet, VR.CS, terms)
                .setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage)
                .setString(Tag.SOPInstanceUID, VR.UI, "1.2.3")
                .setString(Tag.PatientName, VR.PN, name)
                .setString(Tag.StudyDescription, VR.LO, description);
        Path file = folder.resolve("text.dcm");
        try (OutputStream target = Files.newOutputStream(file)) {
            new CoreDicomWriter().write(new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset), target);
        }
        return file;
    }

    private static void byPydicom(Path file, String expected) throws Exception {
        assumeTrue(
                run("/usr/bin/python3", "-c", "import pydicom; print('here')").contains("here"),
                "skipped: pydicom is not installed");
        assertThat(run("/usr/bin/python3", "-c", PYTHON, file.toString()).replace(LEFT_BY_PYDICOM, ""))
                .endsWith(expected);
    }

    private static void byDcmtk(Path file, String name, String description) throws Exception {
        assumeTrue(run("dcmdump", "--version").contains("dcmtk"), "skipped: dcmtk is not installed");
        assertThat(run("dcmdump", "+U8", "+L", file.toString())).contains("[" + name + "]", "[" + description + "]");
    }

    private static String run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(20, TimeUnit.SECONDS);
            return output;
        } catch (IOException absent) {
            return "";
        }
    }
}
