package org.consilium.dicom.receive;

import java.io.IOException;
import java.time.Clock;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.receive.IntakeRefusal.Reason;

/**
 * The one way in for instances: written, checked, forced to the disk, recorded, and only then accepted.
 *
 * <p>Thread-safe; each {@link Reception} belongs to one thread.
 */
public final class InstanceIntake {
    private final InstanceStore store;
    private final LedgerGroup ledger;
    private final IntakeLimits limits;
    private final Clock clock;
    private final DicomReader reader = new CoreDicomReader();

    public InstanceIntake(InstanceStore store, InstanceLedger ledger, IntakeLimits limits, Clock clock) {
        this.store = store;
        this.ledger = new LedgerGroup(ledger);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Begins to take an instance over; write its data set to the result, then finish it.
     *
     * @throws IntakeRefusal at once, when the announcement is malformed or there is no room
     */
    public Reception begin(AnnouncedInstance announced, InstanceOrigin origin) throws IntakeRefusal {
        announced.requireWellFormed();
        try {
            requireRoom();
            return new Reception(this, store.begin(), announced, origin);
        } catch (IOException e) {
            throw new IntakeRefusal(Reason.OUT_OF_RESOURCES, "the store cannot be written", e);
        }
    }

    private void requireRoom() throws IntakeRefusal {
        if (store.usableBytes() < limits.reservedDiskBytes()) {
            throw new IntakeRefusal(Reason.OUT_OF_RESOURCES, "the store is full");
        }
    }

    IntakeLimits limits() {
        return limits;
    }

    InstanceStore store() {
        return store;
    }

    LedgerGroup ledger() {
        return ledger;
    }

    DicomReader reader() {
        return reader;
    }

    Clock clock() {
        return clock;
    }
}
