package org.consilium.assessment.adapter.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.consilium.assessment.Round;
import org.jspecify.annotations.Nullable;

/** Case and round; a class because JPA fills it field by field. */
final class RoundKey implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    UUID caseId;

    int round;

    static RoundKey of(Round round) {
        RoundKey key = new RoundKey();
        key.caseId = round.caseId().value();
        key.round = round.number();
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoundKey key && Objects.equals(caseId, key.caseId) && round == key.round;
    }

    @Override
    public int hashCode() {
        return Objects.hash(caseId, round);
    }
}
