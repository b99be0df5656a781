package org.consilium.peers;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.CallerPolicy;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.PeerSettings;
import org.consilium.dicom.net.TlsSettings;

/** The peers by name: their addresses, how to call them and how they must call. */
@ApplicationScoped
public class KnownPeers {
    private final Map<String, PeerBook.Peer> peers;
    private final Optional<TlsSettings> tls;

    KnownPeers(PeerBook book, TlsKeys keys) {
        this.peers = Map.copyOf(book.all());
        this.tls = tls(keys);
        boolean lacksKeys = tls.isEmpty() && peers.values().stream().anyMatch(PeerBook.Peer::tls);
        if (lacksKeys || (tls.isEmpty() && keys.port().isPresent())) {
            throw new IllegalStateException(
                    "DICOM TLS needs consilium.dicom.tls.key-store, .key-store-password and .trusted");
        }
    }

    private static Optional<TlsSettings> tls(TlsKeys keys) {
        if (keys.keyStore().isEmpty()) {
            return Optional.empty();
        }
        Path trusted = keys.trusted()
                .orElseThrow(() -> new IllegalStateException("consilium.dicom.tls.trusted says whom TLS trusts"));
        return Optional.of(new TlsSettings(
                TlsContext.of(keys.keyStore().get(), keys.keyStorePassword().orElse(""), trusted), keys.mutual()));
    }

    /** Keys and trust, where there are any. */
    public Optional<TlsSettings> tls() {
        return tls;
    }

    /** Names of the peers that signed decisions are stored to. */
    public List<String> forWriteBack() {
        return names(PeerBook.Peer::writeBack);
    }

    /** Names of the peers that are asked for earlier studies. */
    public List<String> forPriors() {
        return names(PeerBook.Peer::priors);
    }

    private List<String> names(Predicate<PeerBook.Peer> purpose) {
        return peers.entrySet().stream()
                .filter(peer -> purpose.test(peer.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Where a peer takes objects over HTTP, where it does. */
    public Optional<WebAddress> web(String name) {
        return Optional.ofNullable(peers.get(name))
                .flatMap(peer -> peer.stowUrl().map(url -> new WebAddress(url, peer.stowAuthorization())));
    }

    /**
     * A DICOMweb service elsewhere.
     *
     * @param url its root (PS3.18 8.1.1), without a slash at its end; that of its studies is taken for it too
     */
    public record WebAddress(String url, Optional<String> authorization) {
        private static final String STUDIES = "/studies";

        public WebAddress {
            url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            url = url.endsWith(STUDIES) ? url.substring(0, url.length() - STUDIES.length()) : url;
        }

        @Override
        public String toString() {
            return "WebAddress[" + url + "]";
        }
    }

    /** The peer of this name, ready to be called; empty where it has no address. */
    public Optional<DicomPeer> calling(String name, AeTitle ownTitle) {
        return Optional.ofNullable(peers.get(name))
                .flatMap(peer -> address(peer).map(where -> {
                    PeerSettings settings = PeerSettings.calling(ownTitle);
                    return DicomPeer.at(where, peer.tls() ? settings.withTls(tls.orElseThrow()) : settings);
                }));
    }

    /** Where the application entity with this title listens, if it is known. */
    public Optional<PeerAddress> addressOf(AeTitle title) {
        return peers.values().stream()
                .filter(peer -> new AeTitle(peer.aeTitle()).equals(title))
                .flatMap(peer -> address(peer).stream())
                .findFirst();
    }

    private static Optional<PeerAddress> address(PeerBook.Peer peer) {
        return peer.host().map(host -> new PeerAddress(new AeTitle(peer.aeTitle()), host, peer.port()));
    }

    /**
     * Lets in the peers, each as its entry demands, and these titles from anywhere.
     *
     * @throws IllegalStateException where an address of an entry cannot be understood
     */
    public CallerPolicy only(List<String> titles) {
        List<CallerPolicy.Entry> entries = new ArrayList<>();
        Set<AeTitle> bound = new HashSet<>();
        for (PeerBook.Peer peer : peers.values()) {
            entries.add(entry(peer));
            bound.add(new AeTitle(peer.aeTitle()));
        }
        // A title that has an entry of its own is held to it: being in the plain list too would undo that.
        titles.stream()
                .map(AeTitle::new)
                .filter(title -> !bound.contains(title))
                .forEach(title -> entries.add(new CallerPolicy.Entry(title, Set.of(), Optional.empty())));
        return CallerPolicy.only(entries);
    }

    private static CallerPolicy.Entry entry(PeerBook.Peer peer) {
        Set<InetAddress> addresses = peer.addresses().orElse(List.of()).stream()
                .map(KnownPeers::parsed)
                .collect(Collectors.toSet());
        Optional<String> fingerprint =
                peer.certificateSha256().map(text -> text.replace(":", "").toLowerCase(Locale.ROOT));
        fingerprint.filter(text -> !text.matches("[0-9a-f]{64}")).ifPresent(wrong -> {
            throw new IllegalStateException("certificate-sha256 of " + peer.aeTitle() + " has 64 hexadecimal digits");
        });
        return new CallerPolicy.Entry(new AeTitle(peer.aeTitle()), addresses, fingerprint);
    }

    private static InetAddress parsed(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("the address " + address + " of a peer is unknown", unknown);
        }
    }
}
