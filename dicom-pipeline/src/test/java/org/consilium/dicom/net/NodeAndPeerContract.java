package org.consilium.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.dicom.receive.SmallCt.aCt;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.consilium.dicom.PortContract;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.DicomPeer.StoreAnswer;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.receive.OpenAssociation;
import org.consilium.dicom.receive.RememberingLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public abstract class NodeAndPeerContract extends PortContract {
    private static final AeTitle CONSILIUM = new AeTitle("CONSILIUM");
    private static final PeerSettings SENDER = PeerSettings.calling(new AeTitle("SENDER"));

    @TempDir
    Path folder;

    private final RememberingLedger ledger = new RememberingLedger();
    private final BlockingQueue<AssociationEnd> ends = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private InstanceStore store;

    @BeforeEach
    void openStore() {
        store = InstanceStore.open(folder.resolve("store"));
        open.add(store);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    @Test
    void anEchoIsAnswered() throws Exception {
        assertThat(peer(start(settings())).echo()).isLessThan(Duration.ofSeconds(5));
        assertThat(end()).isEqualTo(AssociationEnd.RELEASED);
    }

    @Test
    void filesOfSeveralEncodingsAreStoredAsTheyAre() throws Exception {
        Path explicit = aCt().instance("1.2.3.4.1").writeTo(folder);
        Path implicit = aCt().implicit().instance("1.2.3.4.2").writeTo(folder);
        Path text = Files.writeString(folder.resolve("readme.txt"), "not DICOM");

        List<StoreAnswer> answers = peer(start(settings())).store(List.of(explicit, text, implicit), answer -> {});

        assertThat(answers).extracting(StoreAnswer::status).containsExactly(0, StoreAnswer.NOT_SENT, 0);
        assertThat(ledger.arrivals().get(0).file()).hasBinaryContent(Files.readAllBytes(explicit));
        assertThat(ledger.arrivals().get(1).file()).hasBinaryContent(Files.readAllBytes(implicit));
    }

    @Test
    void aRefusedInstanceDoesNotDisturbTheNext() throws Exception {
        Path bad = aCt().instance("1.2.3.4.1").rows(9).writeTo(folder);
        Path good = aCt().instance("1.2.3.4.2").writeTo(folder);

        List<StoreAnswer> answers = peer(start(settings())).store(List.of(bad, good), answer -> {});

        assertThat(answers).extracting(StoreAnswer::status).containsExactly(0xC000, 0);
        assertThat(answers.get(0).comment()).contains("pixel data");
        assertThat(answers.get(0).taken()).isFalse();
    }

    @Test
    void aFailingLedgerAnswersOutOfResourcesAndRecovers() throws Exception {
        Path file = aCt().writeTo(folder);
        DicomPeer peer = peer(start(settings()));

        ledger.fail(true);
        assertThat(peer.store(List.of(file), answer -> {}).get(0).status()).isEqualTo(0xA700);
        ledger.fail(false);
        assertThat(peer.store(List.of(file), answer -> {}).get(0).status()).isZero();
    }

    @Test
    void aWrongCalledTitleIsRejectedWithItsReason() throws Exception {
        DicomNode node = start(settings());
        DicomPeer wrong = toolkit().peer(new PeerAddress(new AeTitle("NOBODY"), "127.0.0.1", node.port()), SENDER);
        assertThatThrownBy(wrong::echo)
                .isInstanceOf(PeerFailure.class)
                .hasMessageContaining("result 1, source 1, reason 7");
    }

    @Test
    void aCallerThatIsNotOnTheListIsRejectedWithItsReason() throws Exception {
        CallerPolicy list = CallerPolicy.only(List.of(new CallerPolicy.Entry(
                new AeTitle("CT1"), Set.of(InetAddress.getLoopbackAddress()), Optional.empty())));
        DicomNode node = start(settings().withCallers(list));

        assertThatThrownBy(peer(node)::echo).hasMessageContaining("result 1, source 1, reason 3");
        PeerSettings listed = PeerSettings.calling(new AeTitle("CT1"));
        toolkit()
                .peer(new PeerAddress(CONSILIUM, "127.0.0.1", node.port()), listed)
                .echo();
    }

    @Test
    void associationsBeyondTheLimitAreRejectedForNow() throws Exception {
        DicomNode node = start(settings().withMaxAssociations(1));
        PeerAddress address = new PeerAddress(CONSILIUM, "127.0.0.1", node.port());
        List<Pdu.ProposedContext> contexts = List.of(new Pdu.ProposedContext(
                1, StorageClasses.VERIFICATION, List.of(TransferSyntaxes.IMPLICIT_LITTLE_ENDIAN)));
        try (CallingAssociation first = CallingAssociation.open(address, SENDER, contexts)) {
            assertThatThrownBy(peer(node)::echo).hasMessageContaining("result 2, source 3, reason 2");
            first.release();
        }
        assertThat(end()).isEqualTo(AssociationEnd.RELEASED);
    }

    @Test
    void bytesThatAreNotDicomAreAnsweredByAnAbort() throws Exception {
        DicomNode node = start(settings());
        for (byte[] garbage : garbage()) {
            assertThat(answerTo(node, garbage)).startsWith(0x07, 0, 0, 0, 0, 4, 0, 0, 2);
        }
        peer(node).echo();
    }

    @Test
    void aSilentConnectionIsAbortedWhenTheTimerRunsOut() throws Exception {
        DicomNode node = start(settings().withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(5)));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout(5000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void anIdleAssociationIsAborted() throws Exception {
        DicomNode node = start(settings().withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(200)));
        PeerAddress address = new PeerAddress(CONSILIUM, "127.0.0.1", node.port());
        List<Pdu.ProposedContext> contexts = List.of(new Pdu.ProposedContext(
                1, StorageClasses.VERIFICATION, List.of(TransferSyntaxes.IMPLICIT_LITTLE_ENDIAN)));
        try (CallingAssociation idle = CallingAssociation.open(address, SENDER, contexts)) {
            assertThat(idle.reader().next()).isEqualTo(new Arrival.Aborted(Pdu.Abort.NO_REASON));
        }
        assertThat(end()).isEqualTo(AssociationEnd.TIMED_OUT);
    }

    @Test
    void randomDamageToAStoreNeverStopsTheNode() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        DicomNode node = start(settings());
        byte[] conversation = conversation();
        for (int i = 0; i < 100; i++) {
            byte[] damaged = conversation.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            answerTo(node, damaged);
        }
        assertThat(peer(node).echo()).as("seed %d", seed).isLessThan(Duration.ofSeconds(5));
    }

    /** The bytes a sender puts on the wire to store one instance. */
    private byte[] conversation() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        MessageWriter writer = new MessageWriter(out, 0);
        UserInformation user = new UserInformation(16_384, "1.2.3", "TEST", Optional.empty(), List.of());
        writer.send(new Pdu.AssociateRequest(
                1,
                "CONSILIUM",
                "SENDER",
                Pdu.DICOM_APPLICATION_CONTEXT,
                List.of(new Pdu.ProposedContext(
                        1, "1.2.840.10008.5.1.4.1.1.2", List.of(TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN))),
                user));
        CommandSet store = new CommandSet()
                .with(CommandSet.AFFECTED_SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                .with(CommandSet.COMMAND_FIELD, CommandField.C_STORE)
                .with(CommandSet.MESSAGE_ID, 1)
                .with(CommandSet.DATA_SET_TYPE, 0)
                .with(CommandSet.AFFECTED_SOP_INSTANCE_UID, "1.2.3.4.1");
        writer.send(1, store, new java.io.ByteArrayInputStream(aCt().dataSet()));
        writer.send(new Pdu.ReleaseRequest());
        return out.toByteArray();
    }

    private static List<byte[]> garbage() {
        byte[] longRequest = {1, 0, 0x7f, 0, 0, 0};
        byte[] releaseFirst = {5, 0, 0, 0, 0, 4, 0, 0, 0, 0};
        byte[] emptyRequest = {1, 0, 0, 0, 0, 2, 0, 1};
        return List.of(
                "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), longRequest, releaseFirst, emptyRequest);
    }

    private static byte[] answerTo(DicomNode node, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                return in.readAllBytes();
            } catch (java.net.SocketException e) {
                return new byte[0];
            }
        }
    }

    private AssociationEnd end() throws InterruptedException {
        return Optional.ofNullable(ends.poll(10, TimeUnit.SECONDS)).orElseThrow();
    }

    private static NodeSettings settings() {
        return NodeSettings.onLoopback(CONSILIUM, 0);
    }

    private DicomNode start(NodeSettings settings) throws IOException {
        InstanceIntake intake = new InstanceIntake(store, ledger, new IntakeLimits(1 << 24, 0), Clock.systemUTC());
        DicomNode node = toolkit()
                .start(
                        settings,
                        intake,
                        new AssociationListener() {
                            @Override
                            public void opened(OpenAssociation association) {}

                            @Override
                            public void closed(OpenAssociation association, AssociationEnd end) {
                                ends.add(end);
                            }
                        },
                        Optional.empty());
        open.add(node);
        return node;
    }

    private DicomPeer peer(DicomNode node) {
        return toolkit().peer(new PeerAddress(CONSILIUM, "127.0.0.1", node.port()), SENDER);
    }
}
