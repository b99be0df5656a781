package org.consilium.intake;

/** Later images became a revision of a case. */
public record CaseRevised(CaseId id, int revision) {}
