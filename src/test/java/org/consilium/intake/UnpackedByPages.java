package org.consilium.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.testing.Chromium;
import org.consilium.testing.SignedIn;

/** Has the pages' own modules fetch and unpack a series, in Node and in Chromium, as far as they are on this machine. */
record UnpackedByPages(URL address, CaseId id, CaseSeries series) {
    /** Fetches every slab through the module that the viewer uses and says the SHA-256 of all voxels. */
    private static final String SCRIPT = """
            const asked = async (path, signal, range) => fetch(BASE + 'api' + path, { headers: { Authorization: 'Bearer TOKEN',
              ...(range ? { Range: `bytes=${range.from}-${range.to}` } : {}) } });
            const path = '/cases/CASE/series/SERIES/assets';
            const assets = await (await asked(path)).json();
            const store = new SliceStore(new SeriesSource('CASE', 'SERIES', asked), assets);
            await new Promise((done) => { store.onSlice = () => store.loaded === assets.grid.slices && done(); store.want(0); });
            const { columns, rows, slices } = assets.grid;
            const all = new Int16Array(columns * rows * slices);
            for (let k = 0; k < slices; k += 1) { all.set(store.at(k), k * columns * rows); }
            const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
            const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
            store.close();
            """;

    void isWhat(List<Path> files) throws Exception {
        String truth = truth(files);
        Optional<Path> node = node();
        if (node.isPresent()) {
            assertThat(inNode(node.get())).as("unpacked by Node").isEqualTo(truth);
        } else {
            System.err.println("skipped: no Node on this machine");
        }
        if (Chromium.found().isPresent()) {
            assertThat(inChromium()).as("unpacked by Chromium").isEqualTo(truth);
        } else {
            System.err.println("skipped: no Chromium on this machine");
        }
    }

    private static String truth(List<Path> files) throws Exception {
        SeriesResult.Assembled made =
                (SeriesResult.Assembled) new SeriesAssembly(new CoreDicomReader()).assemble(files);
        short[] values = made.volume().hounsfield();
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(values);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    private String script(String base) {
        return SCRIPT.replace("BASE", base)
                .replace("TOKEN", SignedIn.tokenOf("reader"))
                .replace("CASE", id.toString())
                .replace("SERIES", series.id().toString());
    }

    private String inNode(Path node) throws Exception {
        Path modules = Path.of("../ui-static").toRealPath();
        Path file = Files.createTempFile("unpacked", ".mjs");
        Files.writeString(
                file,
                "import { SliceStore } from '"
                        + modules.resolve("imaging/slice-store.js").toUri() + "';\n"
                        + "import { SeriesSource } from '"
                        + modules.resolve("imaging/assets.js").toUri() + "';\n"
                        + script("'" + address + "'")
                        + "console.log(hex);\n");
        Process process = new ProcessBuilder(node.toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        Files.delete(file);
        return said;
    }

    private String inChromium() throws Exception {
        try (Chromium browser = Chromium.open(800, 600)) {
            browser.visit(address.toString());
            return browser.evaluate("(async () => { const { SliceStore } = await import('/imaging/slice-store.js');"
                            + " const { SeriesSource } = await import('/imaging/assets.js');"
                            + script("location.origin + '/'") + " return hex; })()")
                    .asText();
        }
    }

    private static Optional<Path> node() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
