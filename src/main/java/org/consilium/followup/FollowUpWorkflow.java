package org.consilium.followup;

import org.consilium.intake.CaseId;

/** Tells the process what happened in follow-up; every call belongs to the caller's transaction. */
public interface FollowUpWorkflow {
    /** An outcome is known before the follow-up is due. */
    void outcomeArrived(CaseId id);
}
