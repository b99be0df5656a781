package org.consilium.panel;

import java.time.Instant;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** Somebody has voted; what they voted is not in here. Fired within the transaction that stores it. */
public record VoteCast(CaseId caseId, PanelId panel, UUID by, Round round, Instant at) {}
