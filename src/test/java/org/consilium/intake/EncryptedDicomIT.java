package org.consilium.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.PeerSettings;
import org.consilium.dicom.net.TlsSettings;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** DICOM over TLS only: who shows no certificate, a wrong one, or another peer's, does not get in. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(EncryptedDicomIT.OnlyEncrypted.class)
class EncryptedDicomIT {
    private static final Keys KEYS = Keys.in(Path.of(System.getProperty("consilium.test.keys")));

    @Inject
    DicomAddress address;

    @Inject
    Cases cases;

    @Test
    void aKnownCertificateUnderItsTitleIsLetIn() throws Exception {
        assertThat(caller("SCANNER", KEYS.scanner()).echo()).isPositive();
        TestStudy study = TestStudy.of(9201, 3);
        assertThat(caller("SCANNER", KEYS.scanner()).store(study.files(), each -> {}))
                .allMatch(DicomPeer.StoreAnswer::taken);
    }

    @Test
    void aTrustedCertificateUnderAnotherTitleIsRejected() {
        assertThatThrownBy(() -> caller("SCANNER", KEYS.other()).echo()).isInstanceOf(DicomPeer.PeerFailure.class);
        assertThatThrownBy(() -> caller("UNKNOWN", KEYS.scanner()).echo()).isInstanceOf(DicomPeer.PeerFailure.class);
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefusedAtTheHandshake() {
        assertThatThrownBy(() -> caller("SCANNER", KEYS.stranger()).echo()).isInstanceOf(DicomPeer.PeerFailure.class);
    }

    @Test
    void theClearIsRefused() {
        DicomPeer plain = DicomPeer.at(here(), PeerSettings.calling(new AeTitle("SCANNER")));
        assertThatThrownBy(plain::echo).isInstanceOf(DicomPeer.PeerFailure.class);
        assertThat(address.port()).isEqualTo(address.encryptedPort().orElseThrow());
    }

    private DicomPeer caller(String title, TestKeys keys) {
        return DicomPeer.at(
                here(),
                PeerSettings.calling(new AeTitle(title)).withTls(new TlsSettings(keys.trusting(KEYS.server()), true)));
    }

    private PeerAddress here() {
        return new PeerAddress(
                new AeTitle("CONSILIUM"), "127.0.0.1", address.encryptedPort().orElseThrow());
    }

    record Keys(Path folder, TestKeys server, TestKeys scanner, TestKeys other, TestKeys stranger) {
        static Keys in(Path folder) {
            return new Keys(
                    folder,
                    TestKeys.in(folder, "server"),
                    TestKeys.in(folder, "scanner"),
                    TestKeys.in(folder, "other"),
                    TestKeys.in(folder, "stranger"));
        }

        static Keys make() {
            try {
                Path folder = Files.createTempDirectory("consilium-keys");
                return new Keys(
                        folder,
                        TestKeys.make(folder, "server"),
                        TestKeys.make(folder, "scanner"),
                        TestKeys.make(folder, "other"),
                        TestKeys.make(folder, "stranger"));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** No plain port, one peer bound to its certificate. */
    public static final class OnlyEncrypted implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // The profile is loaded by another class loader than the test: what both need goes through a system
            // property.
            Keys keys = Keys.make();
            System.setProperty("consilium.test.keys", keys.folder().toString());
            return Map.of(
                    "consilium.dicom.plain", "false",
                    "consilium.dicom.known-callers-only", "true",
                    "consilium.dicom.tls.port", "0",
                    "consilium.dicom.tls.key-store", keys.server().store().toString(),
                    "consilium.dicom.tls.key-store-password", TestKeys.PASSWORD,
                    "consilium.dicom.tls.trusted",
                            TestKeys.bundle(keys.folder().resolve("trusted.pem"), keys.scanner(), keys.other())
                                    .toString(),
                    "consilium.peers.scanner.ae-title", "SCANNER",
                    "consilium.peers.scanner.addresses", "127.0.0.1",
                    "consilium.peers.scanner.certificate-sha256", keys.scanner().fingerprint());
        }
    }
}
