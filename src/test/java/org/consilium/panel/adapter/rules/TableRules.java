package org.consilium.panel.adapter.rules;

import org.consilium.panel.domain.PanelRules;
import org.consilium.rules.ConsensusRules;

/** The shipped tables for tests without a container. */
public final class TableRules {
    private TableRules() {}

    public static PanelRules shipped() {
        return new ConsensusTables(ConsensusRules.shipped());
    }
}
