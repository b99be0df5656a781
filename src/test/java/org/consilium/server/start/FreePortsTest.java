package org.consilium.server.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void aTakenPortIsNamedWithTheVariableThatHelps() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThatThrownBy(() -> FreePorts.check(Map.of("CONSILIUM_HTTP_PORT", port, "CONSILIUM_DICOM_PORT", "0")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("HTTP port " + port)
                    .hasMessageContaining("CONSILIUM_HTTP_PORT");
            assertThatThrownBy(() -> FreePorts.check(Map.of("CONSILIUM_HTTP_PORT", "0", "CONSILIUM_DICOM_PORT", port)))
                    .hasMessageContaining("CONSILIUM_DICOM_PORT");
        }
    }

    @Test
    void freePortsAndAClosedDoorInTheClearPass() throws Exception {
        assertThatCode(() -> FreePorts.check(Map.of("CONSILIUM_HTTP_PORT", "0", "CONSILIUM_DICOM_PORT", "0")))
                .doesNotThrowAnyException();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatCode(() -> FreePorts.check(Map.of(
                            "CONSILIUM_HTTP_PORT", "0",
                            "CONSILIUM_DICOM_PORT", String.valueOf(taken.getLocalPort()),
                            "CONSILIUM_DICOM_PLAIN", "false")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsNoPortIsRefused() {
        for (String wrong : new String[] {"eighty", "-1", "65536", ""}) {
            assertThatThrownBy(() -> FreePorts.check(Map.of("CONSILIUM_HTTP_PORT", wrong)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("from 0 to 65535");
        }
    }
}
