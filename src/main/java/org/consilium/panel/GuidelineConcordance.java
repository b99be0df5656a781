package org.consilium.panel;

import java.util.Optional;
import org.consilium.intake.CaseId;
import org.consilium.rules.Concordance;
import org.consilium.rules.HumanDecision;

/** Compares a decision with what the guidelines say of the case. */
public interface GuidelineConcordance {
    /** Against the guideline that governs; empty where none does, or where the case was never read here. */
    Optional<Concordance> of(CaseId id, HumanDecision decision);
}
