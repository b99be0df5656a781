package org.consilium.panel;

import java.util.UUID;
import org.consilium.clinical.Plan;

/** A final vote for another plan than the decided one, kept with name and reason. */
public record Dissent(UUID by, String displayName, Plan plan, String reason) {}
