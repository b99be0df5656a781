package org.consilium.rules;

import java.util.Optional;
import org.consilium.clinical.Plan;

/**
 * One vote.
 *
 * @param human false for the model's seat, which is recorded and never counted
 */
public record PanelVote(Plan plan, Optional<Integer> intervalMonths, boolean human) {}
