package org.consilium.panel.domain;

import java.time.Instant;
import org.consilium.panel.Consensus;
import org.consilium.panel.Quorum;

/** What the second votes came to, by rule. */
public record Conclusion(Instant at, Quorum quorum, Consensus consensus) {}
