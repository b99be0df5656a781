package org.consilium.rules;

import java.util.Optional;

/** What graded routing asks; {@code band} is the outcome of the risk band, empty when none could be computed. */
public record RoutingFacts(
        Optional<String> band, boolean trigger, boolean invasive, boolean localCapability, boolean scanUnusable) {}
