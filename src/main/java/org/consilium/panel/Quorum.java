package org.consilium.panel;

import org.consilium.rules.Ruling;

/** Whether enough of the right people were there, and the row that says so. */
public record Quorum(boolean met, Ruling ruling) {}
