package org.consilium.assessment;

import org.consilium.intake.CaseId;

/** Step 3A is done; told within the transaction. */
public record AdviceGiven(CaseId caseId, String plan, String concordance, boolean panelNeeded) {}
