import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.net.NodeSettings;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;

/** The node as the benchmark runs it: every instance forced to the disk, and a ledger file forced at every line. */
final class IngestNode {
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path root = Path.of(arguments[1]);
        InstanceStore store = InstanceStore.open(root.resolve("store"));
        FileChannel ledger =
                FileChannel.open(root.resolve("ledger"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        InstanceLedger lines = instance -> {
            String line = instance.sopInstanceUid() + " " + instance.hash() + "\n";
            try {
                ledger.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
                ledger.force(false);
            } catch (java.io.IOException e) {
                throw new InstanceLedger.LedgerUnavailable("the ledger cannot be written", e);
            }
            return InstanceLedger.Entry.NEW;
        };
        DicomNode.start(
                NodeSettings.onLoopback(new AeTitle("BENCH"), port),
                new InstanceIntake(store, lines, IntakeLimits.defaults(), Clock.systemUTC()),
                AssociationListener.none());
        new CountDownLatch(1).await();
    }
}
