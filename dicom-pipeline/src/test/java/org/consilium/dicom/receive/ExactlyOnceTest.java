package org.consilium.dicom.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.consilium.dicom.receive.InstanceLedger.Entry;
import org.consilium.dicom.receive.StudyCompleteness.Decision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * However studies are shuffled, repeated, interleaved, interrupted and corrupted on their way, each opens one case, and the
 * case's last revision holds every instance once.
 */
@Tag("R-INTAKE-DURABLE")
class ExactlyOnceTest {
    private static final int RUNS = 3000;

    @Test
    void everyStudyOpensOneCaseWhateverTheSendersDo() {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Hospital hospital = new Hospital(new Random(seed + run));
            hospital.sendEverything();
            hospital.checkAgainst("seed " + (seed + run));
        }
    }

    private record Item(String study, String uid, ContentHash hash) {}

    /** Senders on one side, the receiving rules on the other, one simulated clock between them. */
    private static final class Hospital {
        private static final Duration QUIET = Duration.ofSeconds(5);

        private final Random random;
        private final TickingClock clock = new TickingClock();
        private final SendersByStudy senders = new SendersByStudy(clock, Duration.ofHours(1));
        private final StudyCompleteness completeness =
                new StudyCompleteness(QUIET, Duration.ofSeconds(60), Duration.ofSeconds(600));
        private final Map<String, Set<Item>> studies = new HashMap<>();
        private final Map<String, Received> received = new HashMap<>();
        private final Map<String, Item> ledger = new HashMap<>();
        private int conflictsSent;
        private int conflictsSeen;

        Hospital(Random random) {
            this.random = random;
            int count = 1 + random.nextInt(4);
            for (int s = 0; s < count; s++) {
                Set<Item> items = new HashSet<>();
                int instances = 1 + random.nextInt(12);
                for (int i = 0; i < instances; i++) {
                    items.add(item("1." + s, "1." + s + "." + i, 'a'));
                }
                studies.put("1." + s, items);
            }
        }

        void sendEverything() {
            List<List<Item>> sends = new ArrayList<>();
            studies.values().forEach(items -> sends.addAll(parts(items)));
            Collections.shuffle(sends, random);
            while (!sends.isEmpty()) {
                int together = Math.min(sends.size(), 1 + random.nextInt(3));
                interleave(new ArrayList<>(sends.subList(0, together)));
                sends.subList(0, together).clear();
                clock.pass(random.nextInt(100));
                receiverLooks();
            }
            clock.pass(10_000);
            receiverLooks();
        }

        /** Some parts of a study, overlapping, one of them whole: a sender repeats until everything was acknowledged. */
        private List<List<Item>> parts(Set<Item> items) {
            List<List<Item>> parts = new ArrayList<>();
            for (int repeats = random.nextInt(3); repeats >= 0; repeats--) {
                List<Item> part = new ArrayList<>(items);
                Collections.shuffle(part, random);
                if (repeats > 0) {
                    part = new ArrayList<>(part.subList(0, 1 + random.nextInt(part.size())));
                }
                if (random.nextInt(4) == 0) {
                    part.add(part.get(random.nextInt(part.size())));
                }
                parts.add(part);
            }
            return parts;
        }

        private void interleave(List<List<Item>> sends) {
            Map<List<Item>, OpenAssociation> open = new java.util.IdentityHashMap<>();
            List<List<Item>> active = new ArrayList<>();
            for (List<Item> send : sends) {
                List<Item> copy = new ArrayList<>(send);
                OpenAssociation association = new OpenAssociation(
                        new AssociationId(new UUID(random.nextLong(), random.nextLong())),
                        "CT",
                        "ME",
                        "::1",
                        clock.instant());
                senders.opened(association);
                open.put(copy, association);
                active.add(copy);
            }
            while (!active.isEmpty()) {
                List<Item> send = active.get(random.nextInt(active.size()));
                step(send, open.get(send));
                if (send.isEmpty()) {
                    senders.closed(
                            open.get(send),
                            random.nextInt(4) == 0 ? AssociationEnd.CONNECTION_LOST : AssociationEnd.RELEASED);
                    active.removeIf(other -> other == send);
                }
                clock.pass(random.nextInt(3));
                receiverLooks();
            }
        }

        private void step(List<Item> send, OpenAssociation association) {
            Item item = send.remove(send.size() - 1);
            if (random.nextInt(10) == 0) {
                conflictsSent += ledger.containsKey(item.uid()) ? 1 : 0;
                if (ledger.containsKey(item.uid())) {
                    arrive(item(item.study(), item.uid(), 'b'), association.id());
                }
            }
            arrive(item, association.id());
        }

        private void arrive(Item item, AssociationId association) {
            senders.brought(association, item.study());
            Optional<ContentHash> known =
                    Optional.ofNullable(ledger.get(item.uid())).map(Item::hash);
            Entry entry = Entry.of(known, item.hash(), (first, second) -> false);
            if (entry == Entry.NEW) {
                ledger.put(item.uid(), item);
                received.computeIfAbsent(item.study(), uid -> new Received()).add(item, clock.instant());
            } else if (entry == Entry.CONFLICTING) {
                conflictsSeen++;
            }
        }

        private void receiverLooks() {
            received.forEach((study, state) -> {
                SenderState sender = senders.of(study);
                Decision decision = completeness.decide(state.arrivals(sender), clock.instant());
                if (decision instanceof Decision.Complete complete) {
                    assertThat(sender.connected())
                            .as("completed under a connected sender")
                            .isFalse();
                    state.complete(complete);
                }
            });
        }

        void checkAgainst(String seed) {
            assertThat(received.keySet()).as(seed).isEqualTo(studies.keySet());
            assertThat(conflictsSeen).as(seed).isEqualTo(conflictsSent);
            studies.forEach((study, items) -> {
                Received state = received.get(study);
                assertThat(state.casesOpened).as(seed).isEqualTo(1);
                assertThat(state.lastRevision).as(seed).isEqualTo(items);
            });
        }

        private static Item item(String study, String uid, char content) {
            return new Item(study, uid, new ContentHash(String.valueOf(content).repeat(64)));
        }
    }

    private static final class Received {
        private final Set<Item> items = new HashSet<>();
        private Set<Item> lastRevision = Set.of();
        private Instant lastArrival = Instant.EPOCH;
        private int casesOpened;
        private int revision;

        void add(Item item, Instant at) {
            items.add(item);
            lastArrival = at;
        }

        StudyArrivals arrivals(SenderState sender) {
            return new StudyArrivals(
                    items.size(), lastRevision.size(), revision, OptionalInt.empty(), lastArrival, sender);
        }

        void complete(Decision.Complete complete) {
            assertThat(complete.revision()).isEqualTo(revision + 1);
            assertThat(complete.instances()).isEqualTo(items.size());
            revision = complete.revision();
            casesOpened += revision == 1 ? 1 : 0;
            lastRevision = Set.copyOf(items);
        }
    }

    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2026-05-04T10:00:00Z");

        void pass(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
