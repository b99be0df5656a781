package org.consilium.dicom.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.consilium.dicom.receive.InstanceLedger.Entry;
import org.consilium.dicom.receive.InstanceLedger.LedgerUnavailable;
import org.junit.jupiter.api.Test;

class LedgerGroupTest {
    private static final InstanceOrigin ORIGIN = new InstanceOrigin("SENDER", new AssociationId(new UUID(0, 1)));

    @Test
    void whatWaitsWhileOneIsRecordedIsRecordedTogetherNext() throws Exception {
        Gate gate = new Gate();
        LedgerGroup group = new LedgerGroup(gate);
        ExecutorService threads = Executors.newFixedThreadPool(9);
        Future<Entry> first = threads.submit(() -> group.record(instance(0)));
        gate.entered.await();
        List<Future<Entry>> others = new ArrayList<>();
        for (int i = 1; i < 9; i++) {
            ReceivedInstance other = instance(i);
            others.add(threads.submit(() -> group.record(other)));
        }
        awaitWaiting(others.size());
        gate.open.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(Entry.NEW);
        for (Future<Entry> other : others) {
            assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(Entry.NEW);
        }
        assertThat(gate.sizes).containsExactly(1, 8);
        threads.shutdown();
    }

    @Test
    void anInstanceThatCannotBeRecordedDoesNotTakeTheOthersWithIt() throws Exception {
        Gate gate = new Gate();
        gate.poison = uid(3);
        LedgerGroup group = new LedgerGroup(gate);
        ExecutorService threads = Executors.newFixedThreadPool(9);
        threads.submit(() -> group.record(instance(0)));
        gate.entered.await();
        List<Future<Boolean>> others = new ArrayList<>();
        for (int i = 1; i < 6; i++) {
            ReceivedInstance other = instance(i);
            others.add(threads.submit(() -> recorded(group, other)));
        }
        awaitWaiting(others.size());
        gate.open.countDown();
        for (int i = 1; i < 6; i++) {
            assertThat(others.get(i - 1).get(10, TimeUnit.SECONDS)).isEqualTo(i != 3);
        }
        threads.shutdown();
    }

    @Test
    void aLedgerThatBreaksAloneSaysSo() {
        LedgerGroup group = new LedgerGroup(instance -> {
            throw new IllegalStateException("broken");
        });
        assertThatExceptionOfType(LedgerUnavailable.class).isThrownBy(() -> group.record(instance(1)));
    }

    private static boolean recorded(LedgerGroup group, ReceivedInstance instance) {
        try {
            group.record(instance);
            return true;
        } catch (LedgerUnavailable refused) {
            return false;
        }
    }

    /** Until so many threads stand before the lock. */
    private static void awaitWaiting(int count) throws InterruptedException {
        long waiting = 0;
        for (int tries = 0; waiting < count && tries < 1000; tries++) {
            Thread.sleep(10);
            waiting = Thread.getAllStackTraces().entrySet().stream()
                    .filter(entry -> entry.getKey().getState() == Thread.State.WAITING)
                    .filter(entry -> List.of(entry.getValue()).stream()
                            .anyMatch(frame -> frame.getClassName().equals(LedgerGroup.class.getName())))
                    .count();
        }
        assertThat(waiting).isGreaterThanOrEqualTo(count);
    }

    private static String uid(int number) {
        return "1.2.3." + number;
    }

    private static ReceivedInstance instance(int number) {
        HeaderFacts header = new HeaderFacts(
                "",
                "",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                "",
                "",
                "CT",
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                1,
                1,
                1,
                true);
        ContentHash hash = new ContentHash("a".repeat(64));
        return new ReceivedInstance(
                "1.2", "1.3", uid(number), "1.4", "1.5", hash, Path.of("x"), 1, ORIGIN, Instant.EPOCH, header);
    }

    /** Holds the first group back until it is opened. */
    private static final class Gate implements InstanceLedger {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private final List<Integer> sizes = new ArrayList<>();
        private String poison = "";

        @Override
        public Entry record(ReceivedInstance instance) {
            if (instance.sopInstanceUid().equals(poison)) {
                throw new IllegalStateException("cannot be recorded");
            }
            return Entry.NEW;
        }

        @Override
        public List<Entry> recordAll(List<ReceivedInstance> instances) throws LedgerUnavailable {
            sizes.add(instances.size());
            entered.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return InstanceLedger.super.recordAll(instances);
        }
    }
}
