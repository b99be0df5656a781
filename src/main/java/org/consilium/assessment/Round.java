package org.consilium.assessment;

import org.consilium.intake.CaseId;

/**
 * One go at reading a case: the first, or a new one after a revision of its images or a re-opening.
 *
 * @param number 1 for the first
 * @param revision of the case's images that is read
 * @param inputDigest names the voxels that are read
 */
public record Round(CaseId caseId, int number, int revision, String inputDigest) {}
