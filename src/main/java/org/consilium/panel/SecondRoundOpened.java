package org.consilium.panel;

import java.time.Instant;
import java.util.UUID;
import org.consilium.intake.CaseId;

/** Discussion is over, people vote again. Fired within the transaction that stores it. */
public record SecondRoundOpened(CaseId caseId, PanelId panel, int sitting, UUID by, Instant at) {}
