package org.consilium.tables;

import org.consilium.rules.ConsensusRules;

/** The cases of this house, to be ruled on once more. */
public interface StoredCases {
    /** Asks both sets of rules on every compared case and keeps what differs; changes no case. */
    Replay replay(ConsensusRules before, ConsensusRules after);
}
