package org.consilium.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key with a self-signed certificate, made afresh by the JDK's keytool for one test. */
final class TestIdentity {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;
    private final String name;
    private final KeyStore keys;

    private TestIdentity(Path folder, String name, KeyStore keys) {
        this.folder = folder;
        this.name = name;
        this.keys = keys;
    }

    static TestIdentity make(Path folder, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return new TestIdentity(folder, name, keys);
    }

    Certificate certificate() throws GeneralSecurityException {
        return keys.getCertificate(name);
    }

    String fingerprint() throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(certificate().getEncoded()));
    }

    /** This identity, trusting another one. */
    TlsSettings trusting(TestIdentity other) throws GeneralSecurityException, IOException {
        return settings(keys, other);
    }

    /** No identity, trusting another one. */
    static TlsSettings anonymousTrusting(TestIdentity other) throws GeneralSecurityException, IOException {
        KeyStore none = KeyStore.getInstance("PKCS12");
        none.load(null, PASSWORD);
        return settings(none, other);
    }

    private static TlsSettings settings(KeyStore own, TestIdentity other) throws GeneralSecurityException, IOException {
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
        keyManagers.init(own, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("other", other.certificate());
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return new TlsSettings(context, true);
    }

    Path certificateFile() throws IOException, GeneralSecurityException {
        return pem("CERTIFICATE", certificate().getEncoded(), name + ".crt");
    }

    Path keyFile() throws IOException, GeneralSecurityException {
        return pem("PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded(), name + ".key");
    }

    private Path pem(String kind, byte[] content, String file) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return Files.writeString(
                folder.resolve(file), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }
}
