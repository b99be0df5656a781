package org.consilium.peers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The peers that this server is told of, each under a short name of its own. */
@ConfigMapping(prefix = "consilium.peers")
public interface PeerBook {
    @WithParentName
    Map<String, Peer> all();

    /** One application entity elsewhere. */
    interface Peer {
        /** The title it calls itself and is called by. */
        @Pattern(regexp = "[\\x21-\\x5B\\x5D-\\x7E]{1,16}")
        String aeTitle();

        /** Where it listens; absent for one that only calls. */
        Optional<String> host();

        @WithDefault("104")
        @Min(1)
        @Max(65_535)
        int port();

        /** Whether to call it encrypted. */
        @WithDefault("false")
        boolean tls();

        /** Addresses it may call from; any where absent. */
        Optional<List<String>> addresses();

        /** SHA-256 of the certificate it must show when it calls, in hexadecimal, colons allowed. */
        Optional<String> certificateSha256();

        /** Whether signed decisions are stored to it. */
        @WithDefault("false")
        boolean writeBack();

        /** Whether earlier studies are asked of it. */
        @WithDefault("false")
        boolean priors();

        /** Root of the DICOMweb service to store to instead of C-STORE. */
        Optional<String> stowUrl();

        /** The value of the Authorization header for that address. */
        Optional<String> stowAuthorization();
    }
}
