package org.consilium.assessment;

import org.consilium.intake.CaseId;

/** Two reads of a case were compared; told after the blind read was locked, within the transaction. */
public record ReadsCompared(CaseId caseId, String level, boolean panelNeeded) {}
