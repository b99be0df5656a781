package org.consilium.intake;

/** Tells the process what happened to a case; every call belongs to the caller's transaction. */
public interface CaseWorkflow {
    /** A case exists; its process begins. */
    void caseOpened(CaseId id, SeriesVerdict acquisition);

    /** Later images changed what the case is read on. */
    void caseRevised(CaseId id);

    /** The question no longer stands; nobody is to do anything more for it. */
    void caseCancelled(CaseId id);

    /** What was over begins anew. */
    void caseReopened(CaseId id, SeriesVerdict acquisition);
}
