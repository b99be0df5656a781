package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.access.Role;
import org.consilium.audit.AuditChain;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.slab.SlabCodec;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.DicomAddress;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What browsers fetch of a series: every voxel, in parts, kept for ever, and only by those who may enter the case. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-VIEWER-BYTES")
class SeriesAssetsIT {
    @Inject
    DicomAddress dicom;

    @Inject
    org.consilium.intake.Cases cases;

    @Inject
    CaseBook book;

    @Inject
    AuditChain chain;

    @Inject
    MorePeople people;

    @Test
    void slabsFetchedOneByOneAreTheVoxelsOfTheFiles() throws Exception {
        Sent sent = send(41, 21);
        JsonPath assets = list(sent);
        assertThat(assets.getInt("grid.slices")).isEqualTo(21);
        assertThat(assets.getString("grid.digest")).isEqualTo(sent.series.digest());
        String volume = assets.getString("volume.hash");
        short[] truth = truth(sent.study).hounsfield();
        int slabs = assets.getList("volume.slabs").size();
        assertThat(slabs).isEqualTo(3);
        for (int at = 0; at < slabs; at++) {
            JsonPath slab = assets.setRootPath("volume.slabs[" + at + "]");
            int from = slab.getInt("offset");
            int length = slab.getInt("bytes");
            int slices = slab.getInt("slices");
            int first = slab.getInt("first") * 96 * 96;
            String hash = slab.getString("hash");
            assets.setRootPath("");
            Response part = ask(sent, volume, Map.of("Range", "bytes=" + from + "-" + (from + length - 1)));
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.header("Content-Range"))
                    .isEqualTo("bytes " + from + "-" + (from + length - 1) + "/" + assets.getLong("volume.bytes"));
            assertThat(SlabCodec.decode(part.asByteArray(), 96, 96, slices))
                    .isEqualTo(Arrays.copyOfRange(truth, first, first + slices * 96 * 96));
            Response alone = ask(sent, hash, Map.of());
            assertThat(alone.statusCode()).isEqualTo(200);
            assertThat(alone.asByteArray()).isEqualTo(part.asByteArray());
            assertThat(sha256(alone.asByteArray())).isEqualTo(hash);
            Response tail = ask(sent, hash, Map.of("Range", "bytes=-3"));
            assertThat(tail.asByteArray()).isEqualTo(Arrays.copyOfRange(part.asByteArray(), length - 3, length));
        }
        assertThat(chain.about(sent.id.value()))
                .filteredOn(record -> record.action().equals("images.viewed"))
                .as("one look, not one record a slab")
                .hasSize(1);
    }

    @Test
    void anAddressNamesItsBytesAndBrowsersKeepThemForOneSession() throws Exception {
        Sent sent = send(42, 6);
        JsonPath assets = list(sent);
        for (String kind : List.of("thumbnail", "preview", "lungs", "volume")) {
            String hash = assets.getString(kind + ".hash");
            if (hash == null) {
                assertThat(kind).isEqualTo("lungs");
                continue;
            }
            Response whole = ask(sent, hash, Map.of("Accept-Encoding", "gzip"));
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(sha256(whole.asByteArray())).as(kind).isEqualTo(hash);
            assertThat(whole.header("Cache-Control")).contains("private", "immutable");
            assertThat(whole.header("Vary")).contains("Authorization");
            assertThat(whole.header("ETag")).isEqualTo('"' + hash + '"');
            ask(sent, hash, Map.of("If-None-Match", whole.header("ETag")))
                    .then()
                    .statusCode(304);
            ask(sent, hash, Map.of("Range", "bytes=" + assets.getLong(kind + ".bytes") + "-"))
                    .then()
                    .statusCode(416)
                    .header("Content-Range", equalTo("bytes */" + assets.getLong(kind + ".bytes")));
            ask(sent, hash, Map.of("Range", "bytes=0-3", "If-Range", "\"another\""))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aHashIsNoPermission() {
        Sent sent = send(43, 5);
        Sent other = send(44, 5);
        String hash = list(sent).getString("volume.hash");
        people.add("elsewhere", "north", Role.TERMINAL_DOCTOR);
        String path = sent.path() + "/assets";
        people.as("terminal").get(path + "/" + hash).then().statusCode(200);
        for (String address : List.of(path, path + "/" + hash)) {
            people.as("elsewhere").get(address).then().statusCode(404).body("code", equalTo("not-found"));
            SignedIn.as("manager").get(address).then().statusCode(403);
            io.restassured.RestAssured.get(address).then().statusCode(401);
        }
        people.as("elsewhere")
                .header("If-None-Match", '"' + hash + '"')
                .get(path + "/" + hash)
                .then()
                .statusCode(404);
        SignedIn.as("reader").get(other.path() + "/assets/" + hash).then().statusCode(404);
        SignedIn.as("reader")
                .get("/api/cases/" + other.id + "/series/" + sent.series.id() + "/assets/" + hash)
                .then()
                .statusCode(404);
        SignedIn.as("reader").get(path + "/" + "0".repeat(64)).then().statusCode(404);
    }

    @Test
    void whatIsLostOrDamagedOnTheDiskIsMadeAgain() throws IOException {
        Sent sent = send(45, 5);
        String hash = list(sent).getString("volume.hash");
        Path folder = ServerUnderTest.dataFolder()
                .resolve("assets/2/" + sent.series.digest().substring(0, 2) + "/" + sent.series.digest());
        assertThat(folder.resolve(hash)).exists();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
        assertThat(sha256(ask(sent, hash, Map.of()).asByteArray())).isEqualTo(hash);
        assertThat(folder.resolve(hash)).exists();
    }

    private record Sent(TestStudy study, CaseId id, CaseSeries series) {
        String path() {
            return "/api/cases/" + id + "/series/" + series.id();
        }
    }

    private Sent send(long seed, int slices) {
        TestStudy study = TestStudy.of(seed, slices);
        TestStudy.send(dicom.port(), study.files());
        CaseId id = Eventually.get("the case of the study", () -> cases.ofStudy(study.studyUid()));
        return new Sent(study, id, book.primary(id).orElseThrow());
    }

    private static JsonPath list(Sent sent) {
        return SignedIn.as("reader")
                .get(sent.path() + "/assets?whole=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response ask(Sent sent, String hash, Map<String, String> headers) {
        return SignedIn.as("reader").headers(headers).get(sent.path() + "/assets/" + hash);
    }

    private static CtVolume truth(TestStudy study) {
        return ((SeriesResult.Assembled) new SeriesAssembly(new CoreDicomReader()).assemble(study.files())).volume();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
