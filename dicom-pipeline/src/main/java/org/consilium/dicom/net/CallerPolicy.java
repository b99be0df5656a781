package org.consilium.dicom.net;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may open an association.
 *
 * <p>A calling AE title alone proves nothing: anybody can write one. An entry can ask for an address and for the fingerprint
 * of a certificate too.
 */
public interface CallerPolicy {
    /** Whether a caller is let in. */
    boolean admits(Caller caller);

    /** Lets everybody in; for a node that only loopback can reach. */
    static CallerPolicy anybody() {
        return caller -> true;
    }

    /** Lets in whoever matches one entry of a list. */
    static CallerPolicy only(List<Entry> entries) {
        List<Entry> known = List.copyOf(entries);
        return caller -> known.stream().anyMatch(entry -> entry.matches(caller));
    }

    /**
     * A caller as the connection shows it.
     *
     * @param certificateSha256 fingerprint of the certificate it proved to hold, in lower-case hexadecimal
     */
    record Caller(AeTitle aeTitle, InetAddress address, Optional<String> certificateSha256) {}

    /**
     * One peer of an allow-list.
     *
     * @param aeTitle the title it calls itself
     * @param addresses where it may call from; empty for anywhere
     * @param certificateSha256 the certificate it must hold, in lower-case hexadecimal; absent where none is asked for
     */
    record Entry(AeTitle aeTitle, Set<InetAddress> addresses, Optional<String> certificateSha256) {
        public Entry {
            addresses = Set.copyOf(addresses);
        }

        boolean matches(Caller caller) {
            return aeTitle.equals(caller.aeTitle())
                    && (addresses.isEmpty() || addresses.contains(caller.address()))
                    && (certificateSha256.isEmpty() || certificateSha256.equals(caller.certificateSha256()));
        }
    }
}
