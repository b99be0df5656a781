package org.consilium.dicom.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

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

    /**
     * Records what several senders brought at the same time, all of it or nothing; a ledger that can do so in one commit does.
     *
     * @return one entry an instance, in the order of {@code instances}
     * @throws LedgerUnavailable when one of them could not be recorded; each is then recorded by itself
     */
    default List<Entry> recordAll(List<ReceivedInstance> instances) throws LedgerUnavailable {
        List<Entry> entries = new ArrayList<>(instances.size());
        for (ReceivedInstance instance : instances) {
            entries.add(record(instance));
        }
        return entries;
    }

    /** What an arrival is in the light of earlier ones. */
    enum Entry {
        /** The first with this SOP Instance UID. */
        NEW,
        /** The same UID and the same content were recorded before, perhaps in another transfer syntax. */
        DUPLICATE,
        /** The same UID was recorded before with other content. */
        CONFLICTING;

        /**
         * What an arrival is, given the content recorded first under its UID.
         *
         * @param same whether two contents are one instance; asked only where the hashes differ
         */
        public static Entry of(
                Optional<ContentHash> recorded, ContentHash arriving, BiPredicate<ContentHash, ContentHash> same) {
            if (recorded.isEmpty()) {
                return NEW;
            }
            ContentHash first = recorded.get();
            return first.equals(arriving) || same.test(first, arriving) ? DUPLICATE : CONFLICTING;
        }
    }

    /** The ledger cannot record at the moment. */
    final class LedgerUnavailable extends Exception {
        public LedgerUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
