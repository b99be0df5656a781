package org.consilium.rules.replay;

import org.consilium.clinical.GuidelineCase;

/** Inputs as they were when a case was ruled on, under the id that the caller keeps it by. */
public record StoredCase(String id, GuidelineCase question) {}
