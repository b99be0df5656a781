package org.consilium.intake;

/** A study became a case. */
public record CaseOpened(CaseId id, SeriesVerdict acquisition, long millisSinceLastArrival) {}
