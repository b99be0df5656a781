package org.consilium.dicomweb.adapter.receive;

import java.util.Optional;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.ReceivedInstance;

/** Lets only one study through where a request is for one, and remembers what became of the last instance. */
final class WatchingLedger implements InstanceLedger {
    private final InstanceLedger ledger;
    private final Optional<String> study;
    private Optional<Entry> last = Optional.empty();
    private boolean otherStudy;

    WatchingLedger(InstanceLedger ledger, Optional<String> study) {
        this.ledger = ledger;
        this.study = study;
    }

    @Override
    public Entry record(ReceivedInstance instance) throws LedgerUnavailable {
        otherStudy =
                study.filter(only -> !only.equals(instance.studyInstanceUid())).isPresent();
        if (otherStudy) {
            throw new LedgerUnavailable("the instance is of another study", new IllegalArgumentException("study"));
        }
        Entry entry = ledger.record(instance);
        last = Optional.of(entry);
        return entry;
    }

    /** Forgets the instance before. */
    void next() {
        otherStudy = false;
        last = Optional.empty();
    }

    boolean refusedOtherStudy() {
        return otherStudy;
    }

    boolean lastConflicted() {
        return last.filter(Entry.CONFLICTING::equals).isPresent();
    }
}
