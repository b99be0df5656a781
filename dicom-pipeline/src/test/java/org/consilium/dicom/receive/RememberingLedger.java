package org.consilium.dicom.receive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A ledger in memory that can be told to fail. */
public final class RememberingLedger implements InstanceLedger {
    private final Map<String, ContentHash> known = new HashMap<>();
    private final List<ReceivedInstance> arrivals = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final BiPredicate<ContentHash, ContentHash> same;
    private boolean failing;

    /** Takes every other content for another instance. */
    public RememberingLedger() {
        this((first, second) -> false);
    }

    RememberingLedger(BiPredicate<ContentHash, ContentHash> same) {
        this.same = same;
    }

    @Override
    public synchronized Entry record(ReceivedInstance instance) throws LedgerUnavailable {
        if (failing) {
            throw new LedgerUnavailable("told to fail", new IllegalStateException());
        }
        Entry entry = Entry.of(Optional.ofNullable(known.get(instance.sopInstanceUid())), instance.hash(), same);
        known.putIfAbsent(instance.sopInstanceUid(), instance.hash());
        arrivals.add(instance);
        entries.add(entry);
        return entry;
    }

    public synchronized void fail(boolean value) {
        failing = value;
    }

    public synchronized List<ReceivedInstance> arrivals() {
        return List.copyOf(arrivals);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
