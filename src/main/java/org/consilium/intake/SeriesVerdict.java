package org.consilium.intake;

/** What acquisition checks say of a series, from good to bad. */
public enum SeriesVerdict {
    PASS,
    WARN,
    BLOCK
}
