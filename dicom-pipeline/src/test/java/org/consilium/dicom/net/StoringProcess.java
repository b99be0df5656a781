package org.consilium.dicom.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.receive.ReceivedInstance;

/** A node in a process of its own, to be killed; its ledger is a file that is forced to the disk at every line. */
final class StoringProcess {
    private StoringProcess() {}

    /** @param arguments the folder to keep everything in, optionally the port */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        Files.createDirectories(root);
        try (FileChannel lines =
                        FileChannel.open(root.resolve("ledger"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                InstanceStore store = InstanceStore.open(root.resolve("store"));
                DicomNode node = DicomNode.start(
                        NodeSettings.onLoopback(new AeTitle("CONSILIUM"), port),
                        new InstanceIntake(
                                store, instance -> record(lines, instance), IntakeLimits.defaults(), Clock.systemUTC()),
                        AssociationListener.none())) {
            System.out.println(node.port());
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }

    private static InstanceLedger.Entry record(FileChannel lines, ReceivedInstance instance) {
        String line = instance.sopInstanceUid() + " " + instance.hash() + "\n";
        synchronized (lines) {
            try {
                lines.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
                lines.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return InstanceLedger.Entry.NEW;
    }
}
