package org.consilium.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys with certificates of their own, made by the JDK's keytool for one test run. */
final class TestKeys {
    static final String PASSWORD = "only for tests";
    private final Path store;

    private TestKeys(Path store) {
        this.store = store;
    }

    static TestKeys make(Path folder, String name) {
        Path store = folder.resolve(name + ".p12");
        run(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        run(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-file",
                folder.resolve(name + ".pem").toString(),
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        return new TestKeys(store);
    }

    /** Those that were made in this folder before. */
    static TestKeys in(Path folder, String name) {
        return new TestKeys(folder.resolve(name + ".p12"));
    }

    Path store() {
        return store;
    }

    Path certificate() {
        return Path.of(store.toString().replace(".p12", ".pem"));
    }

    private static void run(String... arguments) {
        try {
            List<String> command = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
            command.addAll(List.of(arguments));
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** SHA-256 of the certificate. */
    String fingerprint() {
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            byte[] certificate =
                    keys.getCertificate(keys.aliases().nextElement()).getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A caller with these keys that trusts the other's certificate. */
    SSLContext trusting(TestKeys other) {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(null, null);
            KeyStore theirs = KeyStore.getInstance(other.store.toFile(), PASSWORD.toCharArray());
            known.setCertificateEntry(
                    "other", theirs.getCertificate(theirs.aliases().nextElement()));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One file that holds both certificates. */
    static Path bundle(Path file, TestKeys... keys) {
        try {
            StringBuilder pem = new StringBuilder();
            for (TestKeys each : keys) {
                pem.append(Files.readString(each.certificate()));
            }
            return Files.writeString(file, pem);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
