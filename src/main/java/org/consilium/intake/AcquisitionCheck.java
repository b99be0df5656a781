package org.consilium.intake;

/** Reads the files of a series as a volume and asks the acquisition rules about them. */
public interface AcquisitionCheck {
    CheckedSeries check(ReceivedSeries series);
}
