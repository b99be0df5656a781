package org.consilium.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.dicom.receive.SmallCt.aCt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.PortContract;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public abstract class TlsContract extends PortContract {
    @TempDir
    Path folder;

    @Test
    void onlyTheTrustedCertificateWithTheListedTitleIsLetIn() throws Exception {
        TestIdentity us = TestIdentity.make(folder, "us");
        TestIdentity scanner = TestIdentity.make(folder, "scanner");
        TestIdentity stranger = TestIdentity.make(folder, "stranger");
        CallerPolicy list = CallerPolicy.only(
                List.of(new CallerPolicy.Entry(new AeTitle("CT1"), Set.of(), Optional.of(scanner.fingerprint()))));
        NodeSettings settings = NodeSettings.onLoopback(NodeUnderTest.TITLE, 0)
                .withTls(us.trusting(scanner))
                .withCallers(list);
        PeerSettings ct1 = PeerSettings.calling(new AeTitle("CT1"));
        try (NodeUnderTest node = new NodeUnderTest(toolkit(), folder.resolve("store"), settings)) {
            Path file = aCt().writeTo(folder);
            assertThat(node.peer(ct1.withTls(scanner.trusting(us))).store(List.of(file), answer -> {}))
                    .allMatch(DicomPeer.StoreAnswer::taken);
            assertThat(node.ledger().arrivals()).hasSize(1);

            assertThatThrownBy(node.peer(ct1.withTls(stranger.trusting(us)))::echo)
                    .isInstanceOf(PeerFailure.class);
            assertThatThrownBy(node.peer(ct1.withTls(TestIdentity.anonymousTrusting(us)))::echo)
                    .isInstanceOf(PeerFailure.class);
            assertThatThrownBy(node.peer(ct1.withTls(scanner.trusting(stranger)))::echo)
                    .isInstanceOf(PeerFailure.class);
            assertThatThrownBy(node.peer(ct1)::echo).isInstanceOf(PeerFailure.class);
            PeerSettings otherTitle = PeerSettings.calling(new AeTitle("CT2")).withTls(scanner.trusting(us));
            assertThatThrownBy(node.peer(otherTitle)::echo).hasMessageContaining("source 1, reason 3");
        }
    }
}
