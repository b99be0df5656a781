package org.consilium.server.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** Refuses to start where patient data would cross a network in the clear. */
public final class SafeBinding {
    private SafeBinding() {}

    /**
     * @param environment the process environment: {@code CONSILIUM_HTTP_HOST}, {@code CONSILIUM_DICOM_HOST} and, for TLS,
     *     {@code QUARKUS_HTTP_SSL_CERTIFICATE_FILES} and {@code QUARKUS_HTTP_INSECURE_REQUESTS=disabled}
     * @throws IllegalStateException with the variable at fault and what would make it safe
     */
    public static void check(Map<String, String> environment) throws UnknownHostException {
        String http = environment.getOrDefault(
                "CONSILIUM_HTTP_HOST", environment.getOrDefault("QUARKUS_HTTP_HOST", "127.0.0.1"));
        if (!loopback(http) && !tls(environment)) {
            throw new IllegalStateException("HTTP on " + http + " would carry patient data in the clear: set "
                    + "QUARKUS_HTTP_SSL_CERTIFICATE_FILES and QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES and "
                    + "QUARKUS_HTTP_INSECURE_REQUESTS=disabled, or stay on 127.0.0.1 behind a TLS proxy");
        }
        String dicom = environment.getOrDefault("CONSILIUM_DICOM_HOST", "127.0.0.1");
        boolean encryptedOnly = "false".equals(environment.get("CONSILIUM_DICOM_PLAIN"));
        if (!loopback(dicom) && !encryptedOnly && !"true".equals(environment.get("CONSILIUM_DICOM_TRUST_NETWORK"))) {
            throw new IllegalStateException("DICOM on " + dicom + " would carry patient data in the clear: stay on "
                    + "127.0.0.1, set CONSILIUM_DICOM_PLAIN=false and CONSILIUM_DICOM_TLS_PORT, or set "
                    + "CONSILIUM_DICOM_TRUST_NETWORK=true where the network itself is closed");
        }
    }

    private static boolean tls(Map<String, String> environment) {
        return environment.containsKey("QUARKUS_HTTP_SSL_CERTIFICATE_FILES")
                && environment.containsKey("QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES")
                && "disabled".equals(environment.get("QUARKUS_HTTP_INSECURE_REQUESTS"));
    }

    private static boolean loopback(String host) throws UnknownHostException {
        return InetAddress.getByName(host).isLoopbackAddress();
    }
}
