package org.consilium.panel.domain;

import org.consilium.intake.CaseId;

/** Tells the process what happened in the panel; belongs to the caller's transaction. */
public interface PanelProcess {
    void votesRevealed(CaseId id);

    void concluded(CaseId id);
}
