package org.consilium.exchange;

import org.consilium.access.Person;
import org.consilium.intake.CaseId;

/** Gives the signed decision as a document. */
public interface ReportOnPaper {
    /**
     * A PDF.
     *
     * @param reader for whom it is written; only what this person may see is in it
     */
    byte[] of(CaseId id, Person reader);
}
