package org.consilium.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Builds the keys and trust of TLS from files. Trust is what the file lists and nothing else: no public authorities. */
final class TlsContext {
    private TlsContext() {}

    /** @throws IllegalStateException naming the file that cannot be used, so that the start is refused with a reason */
    static SSLContext of(Path keyStore, String password, Path trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    keys(keyStore, password).getKeyManagers(), trust(trusted).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException(
                    "DICOM TLS cannot use " + keyStore.getFileName() + " with " + trusted.getFileName() + ": "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    private static KeyManagerFactory keys(Path keyStore, String password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, password.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password.toCharArray());
        return keys;
    }

    private static TrustManagerFactory trust(Path trusted) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates(trusted)) {
            store.setCertificateEntry("trusted-" + number++, certificate);
        }
        if (number == 0) {
            throw new GeneralSecurityException("no certificate to trust in " + trusted.getFileName());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }
}
