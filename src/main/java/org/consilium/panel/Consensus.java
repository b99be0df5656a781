package org.consilium.panel;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.Plan;
import org.consilium.rules.Ruling;

/**
 * What the second votes amount to.
 *
 * @param leading the plan with most human votes; absent on a tie or without votes
 * @param share of human votes for the leading plan, four decimals
 * @param ruling the row of the consensus table: {@code REACHED}, {@code MAJORITY} or {@code NOT_REACHED}
 */
public record Consensus(boolean reached, Optional<Plan> leading, BigDecimal share, Ruling ruling) {}
