package org.consilium.dicom.net;

import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * How connections are encrypted (PS3.15 B.9 and B.10, BCP 195): TLS 1.3 or 1.2 with forward secrecy and AEAD.
 *
 * @param context keys and trusted certificates
 * @param mutual whether the caller must show a trusted certificate too
 */
public record TlsSettings(SSLContext context, boolean mutual) {
    private static final List<String> CIPHERS = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    /** Protocols and cipher suites, the preferred first. */
    public SSLParameters parameters() {
        List<String> offered = List.of(context.getSupportedSSLParameters().getCipherSuites());
        SSLParameters parameters = new SSLParameters(
                CIPHERS.stream().filter(offered::contains).toArray(String[]::new), new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setUseCipherSuitesOrder(true);
        return parameters;
    }
}
