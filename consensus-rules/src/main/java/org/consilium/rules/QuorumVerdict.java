package org.consilium.rules;

/** Whether a panel may decide; without quorum a decision is provisional and the panel meets again within 7 days. */
public record QuorumVerdict(boolean met, Ruling ruling) {}
