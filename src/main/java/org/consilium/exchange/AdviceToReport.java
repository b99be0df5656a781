package org.consilium.exchange;

import java.util.Optional;
import org.consilium.intake.CaseId;

/** Tells what an expert's advice decided where no panel was needed. */
public interface AdviceToReport {
    /** The advice that decided the case; empty where a panel decides or nothing was advised yet. */
    Optional<ReportedDecision> of(CaseId id);
}
