package org.consilium.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicom.receive.SmallCt.aCt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a receiving process again and again while four senders send: whatever was acknowledged must be there, whole.
 *
 * <p>Five kills by default; {@code -Dconsilium.kills=200} for the long run.
 */
@Tag("R-INTAKE-DURABLE")
class SurvivalIT {
    private static final int SENDERS = 4;
    private static final int INSTANCES = 60;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> sent = new HashMap<>();

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Path> files = instances(random);
        Path root = folder.resolve("node");
        int kills = Integer.getInteger("consilium.kills", 5);
        for (int kill = 0; kill < kills; kill++) {
            Process process = start(root);
            List<Thread> senders = send(files, portOf(process), random);
            process.waitFor(30 + random.nextInt(500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            for (Thread sender : senders) {
                sender.join();
            }
            checkEverythingAcknowledged(root, "kill " + kill + ", seed " + seed);
        }
        sendToTheEnd(root, files, random);
        assertThat(acknowledged).hasSize(INSTANCES);
        checkEverythingAcknowledged(root, "at the end, seed " + seed);
        checkNothingElse(root);
    }

    private List<Path> instances(Random random) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            byte[] pixels = new byte[2 * 4 * 16_000];
            random.nextBytes(pixels);
            Path file =
                    aCt().instance("1.2.3.4." + i).rows(16_000).pixels(pixels).writeTo(folder);
            files.add(file);
            sent.put("1.2.3.4." + i, Files.readAllBytes(file));
        }
        return files;
    }

    private static Process start(Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoringProcess.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int portOf(Process process) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        return Integer.parseInt(Optional.ofNullable(reader.readLine()).orElse("0"));
    }

    private List<Thread> send(List<Path> files, int port, Random random) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            List<Path> shuffled = new ArrayList<>(files);
            Collections.shuffle(shuffled, random);
            Thread thread = new Thread(() -> sendAll(shuffled, port));
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    private void sendAll(List<Path> files, int port) {
        PeerAddress address = new PeerAddress(new AeTitle("CONSILIUM"), "127.0.0.1", port);
        try {
            DicomPeer.at(address, PeerSettings.calling(new AeTitle("SENDER"))).store(files, answer -> {
                if (answer.status() == 0) {
                    String name = answer.file().getFileName().toString();
                    acknowledged.add(name.substring(0, name.length() - 4));
                }
            });
        } catch (PeerFailure e) {
            // the receiver was killed, which is the point
        }
    }

    private void sendToTheEnd(Path root, List<Path> files, Random random) throws Exception {
        Process process = start(root);
        for (Thread sender : send(files, portOf(process), random)) {
            sender.join(Duration.ofMinutes(1).toMillis());
        }
        process.destroyForcibly().waitFor();
    }

    private void checkEverythingAcknowledged(Path root, String when) throws IOException {
        Map<String, ContentHash> ledger = ledger(root);
        for (String uid : acknowledged) {
            assertThat(ledger).as(when).containsKey(uid);
            Path file = root.resolve("store/objects")
                    .resolve(ledger.get(uid).hex().substring(0, 2))
                    .resolve(ledger.get(uid).hex() + ".dcm");
            assertThat(file).as(when).hasBinaryContent(sent.get(uid));
        }
    }

    /** A line that was being written when the process died has no end and no acknowledgement. */
    private static Map<String, ContentHash> ledger(Path root) throws IOException {
        Map<String, ContentHash> ledger = new HashMap<>();
        for (String line : Files.readAllLines(root.resolve("ledger"))) {
            String[] parts = line.split(" ");
            if (parts.length == 2 && parts[1].length() == 64) {
                ledger.put(parts[0], new ContentHash(parts[1]));
            }
        }
        return ledger;
    }

    private static void checkNothingElse(Path root) throws IOException {
        try (InstanceStore store = InstanceStore.open(root.resolve("store"));
                Stream<ContentHash> hashes = store.hashes();
                Stream<Path> incoming = Files.walk(root.resolve("store/incoming"))) {
            assertThat(hashes.toList()).hasSize(INSTANCES);
            assertThat(incoming.filter(path -> path.toString().endsWith(".part")))
                    .isEmpty();
            assertThat(new HashSet<>(ledger(root).values())).hasSize(INSTANCES);
        }
    }
}
