package org.consilium.peers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Keys and trust for DICOM over TLS; where there is no key store there is no TLS. */
@ConfigMapping(prefix = "consilium.dicom.tls")
public interface TlsKeys {
    /** The second port, for encrypted associations; none where absent. */
    OptionalInt port();

    /** This server's key and certificate, a PKCS#12 file. */
    Optional<Path> keyStore();

    /** The password of that file. */
    Optional<String> keyStorePassword();

    /** Certificates to trust, PEM: those of peers, or of the authority that issued them. */
    Optional<Path> trusted();

    /** Whether callers must show a trusted certificate. */
    @WithDefault("true")
    boolean mutual();
}
