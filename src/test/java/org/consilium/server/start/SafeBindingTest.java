package org.consilium.server.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-SAFE-START")
class SafeBindingTest {
    @Test
    void loopbackNeedsNothing() {
        assertThatCode(() -> SafeBinding.check(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> SafeBinding.check(Map.of("CONSILIUM_HTTP_HOST", "::1")))
                .doesNotThrowAnyException();
    }

    @Test
    void aWiderHttpAddressWithoutTlsIsRefusedAndTheMessageSaysWhatWouldHelp() {
        for (String name : new String[] {"CONSILIUM_HTTP_HOST", "QUARKUS_HTTP_HOST"}) {
            assertThatThrownBy(() -> SafeBinding.check(Map.of(name, "0.0.0.0")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("0.0.0.0")
                    .hasMessageContaining("QUARKUS_HTTP_SSL_CERTIFICATE_FILES");
        }
    }

    @Test
    void tlsThatStillAnswersInTheClearIsNotEnough() {
        Map<String, String> halfway = Map.of(
                "CONSILIUM_HTTP_HOST", "0.0.0.0",
                "QUARKUS_HTTP_SSL_CERTIFICATE_FILES", "a.pem",
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES", "b.pem");
        assertThatThrownBy(() -> SafeBinding.check(halfway)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tlsAloneMayFaceTheNetwork() {
        Map<String, String> safe = Map.of(
                "CONSILIUM_HTTP_HOST", "0.0.0.0",
                "QUARKUS_HTTP_SSL_CERTIFICATE_FILES", "a.pem",
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES", "b.pem",
                "QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
        assertThatCode(() -> SafeBinding.check(safe)).doesNotThrowAnyException();
    }

    @Test
    void aWiderDicomAddressNeedsAnExplicitWord() {
        assertThatThrownBy(() -> SafeBinding.check(Map.of("CONSILIUM_DICOM_HOST", "0.0.0.0")))
                .hasMessageContaining("CONSILIUM_DICOM_TRUST_NETWORK");
    }
}
