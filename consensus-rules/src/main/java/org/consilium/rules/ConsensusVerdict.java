package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.Plan;

/**
 * Whether the human votes agree.
 *
 * @param plan the leading plan, empty on a tie or without votes
 * @param share votes for the leading plan by all human votes, four decimals
 */
public record ConsensusVerdict(boolean reached, Optional<Plan> plan, BigDecimal share, Ruling ruling) {}
