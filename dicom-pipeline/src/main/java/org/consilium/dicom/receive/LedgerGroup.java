package org.consilium.dicom.receive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.consilium.dicom.receive.InstanceLedger.LedgerUnavailable;

/**
 * Records what several associations bring at the same time in one go: one commit for all that wait.
 *
 * <p>Whoever comes first records, for itself and for those that queued while the one before was recording. A single sender
 * never waits for company.
 */
final class LedgerGroup {
    private static final int LARGEST = 64;

    private final InstanceLedger ledger;
    private final ReentrantLock recording = new ReentrantLock();
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(1024);

    LedgerGroup(InstanceLedger ledger) {
        this.ledger = ledger;
    }

    private record Waiting(ReceivedInstance instance, CompletableFuture<InstanceLedger.Entry> entry) {}

    /** As {@link InstanceLedger#record}, perhaps by another thread. */
    InstanceLedger.Entry record(ReceivedInstance instance) throws LedgerUnavailable {
        Waiting own = new Waiting(instance, new CompletableFuture<>());
        if (!queue.offer(own)) {
            throw new LedgerUnavailable(
                    "too many instances wait to be recorded", new IllegalStateException("queue full"));
        }
        recording.lock();
        try {
            while (!own.entry().isDone()) {
                recordTogether();
            }
        } finally {
            recording.unlock();
        }
        return result(own);
    }

    private void recordTogether() {
        List<Waiting> group = new ArrayList<>();
        queue.drainTo(group, LARGEST);
        // In one order, so that two nodes that record the same instances do not wait for each other.
        group.sort(Comparator.comparing(waiting -> waiting.instance().sopInstanceUid()));
        try {
            List<InstanceLedger.Entry> entries =
                    ledger.recordAll(group.stream().map(Waiting::instance).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).entry().complete(entries.get(i));
            }
        } catch (LedgerUnavailable | RuntimeException broken) {
            recordEach(group, broken);
        }
    }

    /** One instance that cannot be recorded must not take the others with it. */
    private void recordEach(List<Waiting> group, Exception broken) {
        if (group.size() == 1) {
            group.get(0).entry().completeExceptionally(broken);
            return;
        }
        for (Waiting waiting : group) {
            try {
                waiting.entry().complete(ledger.record(waiting.instance()));
            } catch (LedgerUnavailable | RuntimeException alone) {
                waiting.entry().completeExceptionally(alone);
            }
        }
    }

    private static InstanceLedger.Entry result(Waiting own) throws LedgerUnavailable {
        try {
            return own.entry().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LedgerUnavailable unavailable) {
                throw unavailable;
            }
            throw new LedgerUnavailable("the ledger cannot record at the moment", e);
        }
    }
}
