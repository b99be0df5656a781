package org.consilium.followup;

import org.consilium.intake.CaseId;

/** An outcome came back. */
public record OutcomeRecorded(CaseId id, Outcome outcome) {}
