package org.consilium.risk;

/** One published model. */
public interface RiskModel {
    /** Stable id. */
    String id();

    /** The answer for one nodule of one person. */
    RiskResult assess(RiskFacts facts);
}
