import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomNode;
import org.consilium.dicom.net.NodeSettings;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.receive.ReceivedInstance;

/** The node as the benchmark runs it: every instance forced to the disk, and a ledger file forced at every line. */
final class IngestNode {
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path root = Path.of(arguments[1]);
        InstanceStore store = InstanceStore.open(root.resolve("store"));
        FileChannel ledger =
                FileChannel.open(root.resolve("ledger"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        InstanceLedger lines = new LedgerFile(ledger);
        DicomNode.start(
                NodeSettings.onLoopback(new AeTitle("BENCH"), port),
                new InstanceIntake(store, lines, IntakeLimits.defaults(), Clock.systemUTC()),
                AssociationListener.none());
        new CountDownLatch(1).await();
    }

    /** One line an instance; what came together is written and forced together. */
    private record LedgerFile(FileChannel lines) implements InstanceLedger {
        @Override
        public Entry record(ReceivedInstance instance) throws LedgerUnavailable {
            return recordAll(List.of(instance)).get(0);
        }

        @Override
        public List<Entry> recordAll(List<ReceivedInstance> instances) throws LedgerUnavailable {
            StringBuilder text = new StringBuilder();
            instances.forEach(each -> text.append(each.sopInstanceUid()).append(' ').append(each.hash()).append('\n'));
            try {
                lines.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII)));
                lines.force(false);
            } catch (IOException e) {
                throw new LedgerUnavailable("the ledger cannot be written", e);
            }
            return Collections.nCopies(instances.size(), Entry.NEW);
        }
    }
}
