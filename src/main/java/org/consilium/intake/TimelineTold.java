package org.consilium.intake;

/** An entry was added to a case's timeline. Fired within the transaction that adds it. */
public record TimelineTold(CaseId id, CaseTimeline.Timed timed) {}
