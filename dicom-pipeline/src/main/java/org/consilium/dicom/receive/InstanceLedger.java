package org.consilium.dicom.receive;

import java.util.Optional;

/**
 * Remembers every instance that was accepted.
 *
 * <p>Called once per arrival, after the file is durable and before the sender is answered: when it returns, its record must
 * be as durable as the file. Called from many threads at a time.
 */
public interface InstanceLedger {
    /**
     * Records an arrival.
     *
     * @return what the arrival is in the light of earlier ones; a {@link Entry#CONFLICTING} instance is kept apart and
     *     reported, never shown in place of the first
     * @throws LedgerUnavailable when nothing could be recorded; the sender is told to come again
     */
    Entry record(ReceivedInstance instance) throws LedgerUnavailable;

    /** What an arrival is in the light of earlier ones. */
    enum Entry {
        /** The first with this SOP Instance UID. */
        NEW,
        /** The same UID and the same content were recorded before. */
        DUPLICATE,
        /** The same UID was recorded before with other content. */
        CONFLICTING;

        /** What an arrival is, given the content recorded first under its UID. */
        public static Entry of(Optional<ContentHash> recorded, ContentHash arriving) {
            if (recorded.isEmpty()) {
                return NEW;
            }
            return recorded.get().equals(arriving) ? DUPLICATE : CONFLICTING;
        }
    }

    /** The ledger cannot record at the moment. */
    final class LedgerUnavailable extends Exception {
        public LedgerUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
