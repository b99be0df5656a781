package org.consilium.clinical;

/** Two-way clinical risk class of Fleischner, ACCP and the Chinese consensus. */
public enum RiskClass implements Coded {
    LOW,
    HIGH
}
