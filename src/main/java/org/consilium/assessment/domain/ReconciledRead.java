package org.consilium.assessment.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a second radiologist settles where the reads disagree; a change after the reveal carries a coded reason. */
public record ReconciledRead(
        UUID author, ReadContent content, Reason reason, Optional<String> comment, Instant lockedAt) {
    /** Why the read changed after the reveal (QR-06). */
    public enum Reason {
        MISSED_NODULE,
        SIZE,
        TYPE,
        BENIGN_FEATURE,
        OTHER
    }

    public ReconciledRead {
        content = content.complete();
    }
}
