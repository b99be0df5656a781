package org.consilium.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicom.receive.SmallCt.aCt;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.InstanceOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks to dcmtk and Orthanc, which nobody here wrote; skipped where they are not installed. */
class RealPeersIT {
    private static final int INSTANCES = 12;
    private static final PeerSettings US = PeerSettings.calling(NodeUnderTest.TITLE);

    @TempDir
    Path folder;

    @Test
    void dcmtkSendsBySeveralAssociationsAtATime() throws Exception {
        assumeInstalled("storescu");
        assumeInstalled("echoscu");
        Path files = instances();
        try (NodeUnderTest node = new NodeUnderTest(folder.resolve("store"))) {
            String port = String.valueOf(node.port());
            assertThat(run("echoscu", "-aec", "CONSILIUM", "127.0.0.1", port)).isZero();
            assertThat(run("echoscu", "-aec", "NOBODY", "127.0.0.1", port)).isNotZero();
            List<Process> senders = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                senders.add(start("storescu", "-aec", "CONSILIUM", "+sd", "127.0.0.1", port, files.toString()));
            }
            for (Process sender : senders) {
                assertThat(sender.waitFor()).isZero();
            }
            assertThat(node.ledger().arrivals()).hasSize(4 * INSTANCES);
            assertThat(node.ledger().arrivals().stream()
                            .map(each -> each.hash())
                            .distinct())
                    .hasSize(INSTANCES);
        }
    }

    @Test
    void dcmtkSendsOverMutualTls() throws Exception {
        assumeInstalled("storescu");
        TestIdentity us = TestIdentity.make(folder, "us");
        TestIdentity scanner = TestIdentity.make(folder, "scanner");
        Path files = instances();
        NodeSettings settings = NodeSettings.onLoopback(NodeUnderTest.TITLE, 0).withTls(us.trusting(scanner));
        try (NodeUnderTest node = new NodeUnderTest(folder.resolve("store"), settings)) {
            String port = String.valueOf(node.port());
            String key = scanner.keyFile().toString();
            String certificate = scanner.certificateFile().toString();
            String trusted = us.certificateFile().toString();
            assertThat(run(
                            "storescu",
                            "+tls",
                            key,
                            certificate,
                            "+cf",
                            trusted,
                            "-aec",
                            "CONSILIUM",
                            "+sd",
                            "127.0.0.1",
                            port,
                            files.toString()))
                    .isZero();
            assertThat(node.ledger().arrivals()).hasSize(INSTANCES);
            assertThat(run("storescu", "-aec", "CONSILIUM", "+sd", "127.0.0.1", port, files.toString()))
                    .isNotZero();
        }
    }

    @Test
    void orthancTakesAnswersAndGivesBack() throws Exception {
        assumeInstalled("Orthanc");
        Path files = instances();
        int port = freePort();
        try (NodeUnderTest node = new NodeUnderTest(folder.resolve("store"))) {
            Process orthanc = startOrthanc(port, node.port());
            try {
                DicomPeer peer = DicomPeer.at(new PeerAddress(new AeTitle("ORTHANC"), "127.0.0.1", port), US);
                assertThat(peer.echo()).isPositive();
                try (Stream<Path> all = Files.list(files)) {
                    assertThat(peer.store(all.toList(), answer -> {})).allMatch(DicomPeer.StoreAnswer::taken);
                }
                checkQueryAndRetrieval(peer, node);
            } finally {
                orthanc.destroy();
                orthanc.waitFor();
            }
        }
    }

    private static void checkQueryAndRetrieval(DicomPeer peer, NodeUnderTest node) throws Exception {
        Attributes keys = new Attributes()
                .setString(Tag.PatientID, VR.LO, "T1")
                .setEmpty(Tag.StudyInstanceUID, VR.UI)
                .setEmpty(Tag.PatientName, VR.PN);
        assertThat(peer.find(QueryLevel.STUDY, keys, 10)).singleElement().satisfies(match -> {
            assertThat(match.getString(Tag.StudyInstanceUID)).contains("1.2.3");
            assertThat(match.getString(Tag.PatientName)).contains("Test^Person");
        });
        Attributes study = new Attributes().setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        InstanceOrigin origin = new InstanceOrigin("ORTHANC", new AssociationId(UUID.randomUUID()));

        RetrieveAnswer got = peer.get(QueryLevel.STUDY, study, node.intake(), origin);
        assertThat(got.complete()).as("%s", got).isTrue();
        assertThat(node.ledger().arrivals()).hasSize(INSTANCES);

        RetrieveAnswer moved = peer.move(QueryLevel.STUDY, study, NodeUnderTest.TITLE);
        assertThat(moved.complete()).as("%s", moved).isTrue();
        assertThat(node.ledger().arrivals()).hasSize(2 * INSTANCES);
        assertThat(peer.find(QueryLevel.STUDY, new Attributes().setString(Tag.PatientID, VR.LO, "NOBODY"), 10))
                .isEmpty();
    }

    private Process startOrthanc(int port, int ourPort) throws IOException, InterruptedException {
        Path settings = Files.writeString(
                folder.resolve("orthanc.json"),
                "{\"DicomAet\":\"ORTHANC\",\"DicomPort\":" + port
                        + ",\"HttpServerEnabled\":false,\"StorageDirectory\":\""
                        + folder.resolve("orthanc") + "\",\"Plugins\":[],\"DicomModalities\":{\"us\":[\"CONSILIUM\","
                        + "\"127.0.0.1\"," + ourPort + "]},\"DicomAlwaysAllowFind\":true,\"DicomAlwaysAllowGet\":true,"
                        + "\"DicomAlwaysAllowMove\":true}");
        Process process = start("Orthanc", settings.toString());
        for (int i = 0; i < 300 && !listens(port); i++) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return process;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Path instances() throws IOException {
        Path files = Files.createDirectories(folder.resolve("instances"));
        for (int i = 0; i < INSTANCES; i++) {
            byte[] pixels = new byte[2 * 4 * 4];
            pixels[0] = (byte) i;
            aCt().instance("1.2.3.4." + i).pixels(pixels).writeTo(files);
        }
        return files;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return start(command).waitFor();
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void assumeInstalled(String program) {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(found, program + " is not installed");
    }
}
