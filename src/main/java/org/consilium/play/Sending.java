package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.PeerSettings;

/** Sends files to the server's DICOM port, as a modality would. */
final class Sending {
    private Sending() {}

    /** How many the server took. */
    static int to(Door door, List<Path> files) throws Exception {
        JsonNode node = door.as("coordinator").get("/api/system").path("dicom");
        PeerAddress address = new PeerAddress(
                new AeTitle(node.path("aeTitle").asText()),
                "127.0.0.1",
                node.path("port").asInt());
        long started = System.nanoTime();
        AtomicInteger answered = new AtomicInteger();
        List<DicomPeer.StoreAnswer> answers = DicomPeer.at(address, PeerSettings.calling(new AeTitle("PLAY")))
                .store(files, answer -> progress(answered.incrementAndGet(), files.size(), started));
        int taken = (int) answers.stream().filter(DicomPeer.StoreAnswer::taken).count();
        if (taken == 0) {
            throw new IllegalStateException(
                    "the server took none of the files: " + answers.get(0).comment());
        }
        System.out.printf("sent %d of %d files in %.1f s%n", taken, files.size(), (System.nanoTime() - started) / 1e9);
        return taken;
    }

    private static void progress(int done, int all, long started) {
        if (System.nanoTime() - started > 2_000_000_000L && done % 25 == 0) {
            System.err.println("sent " + done + " of " + all);
        }
    }
}
