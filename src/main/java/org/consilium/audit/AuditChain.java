package org.consilium.audit;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads and checks the chain. */
public interface AuditChain {
    /** Records from a number on, oldest first. */
    List<AuditRecord> from(long number, int atMost);

    /** Records that fit, newest first. */
    List<AuditRecord> search(AuditSearch wanted, int atMost);

    /** Records about one case, oldest first. */
    List<AuditRecord> about(UUID subject);

    /** Hash of the newest committed record: what a signature names to be fixed in time. */
    String head();

    /** Reads the whole chain and recomputes every hash. */
    Verification verify();

    /**
     * What a check found.
     *
     * @param records how many there are
     * @param firstBroken number of the first record that does not fit, if any
     */
    record Verification(long records, OptionalLong firstBroken) {
        public boolean intact() {
            return firstBroken.isEmpty();
        }
    }
}
