package org.consilium.intake;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.problem.Refusal;

/**
 * Step 1A: what the patient was asked. Every question has a value or an explicit unknown.
 *
 * @param ageYears 18 to 120
 * @param packYears 0 to 300; asked of smokers past and present
 * @param yearsSinceQuit 0 to 100; of former smokers only
 * @param previousCancerYearsAgo 0 to 100; where there was a cancer
 * @param symptoms free text of at most 2000 characters; patient data
 */
public record History(
        int ageYears,
        Sex sex,
        Smoking smokingStatus,
        Optional<BigDecimal> packYears,
        Optional<BigDecimal> yearsSinceQuit,
        Answer familyHistoryLungCancer,
        Answer familyHistoryAnyCancer,
        Answer previousCancer,
        Optional<Integer> previousCancerYearsAgo,
        Answer occupationalExposure,
        Answer emphysema,
        Answer fibrosis,
        Answer tuberculosis,
        Answer immunosuppressed,
        Optional<String> symptoms,
        Context context,
        Region region) {
    private static final int LONGEST_TEXT = 2000;

    public History {
        within("age", ageYears, 18, 120);
        packYears.ifPresent(years -> within("packYears", years.doubleValue(), 0, 300));
        yearsSinceQuit.ifPresent(years -> within("yearsSinceQuit", years.doubleValue(), 0, 100));
        previousCancerYearsAgo.ifPresent(years -> within("previousCancerYearsAgo", years, 0, 100));
        symptoms.ifPresent(text -> within("symptoms", text.length(), 0, LONGEST_TEXT));
        if (yearsSinceQuit.isPresent() && smokingStatus != Smoking.FORMER) {
            throw Refusal.invalid("yearsSinceQuit", "only of former smokers");
        }
        if (packYears.isPresent() && packYears.get().signum() > 0 && smokingStatus == Smoking.NEVER) {
            throw Refusal.invalid("packYears", "0 for somebody who never smoked");
        }
        if (previousCancerYearsAgo.isPresent() && previousCancer != Answer.YES) {
            throw Refusal.invalid("previousCancerYearsAgo", "only where there was a cancer");
        }
    }

    private static void within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw Refusal.invalid(field, (long) low + " to " + (long) high);
        }
    }

    /** Says nothing: these are data of a patient. */
    @Override
    public String toString() {
        return "History[]";
    }

    /** Sex as risk models take it. */
    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    /** Whether somebody smokes. */
    public enum Smoking {
        NEVER,
        FORMER,
        CURRENT,
        UNKNOWN
    }

    /** Not knowing is an answer. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** Why the scan was made. */
    public enum Context {
        SCREENING,
        INCIDENTAL,
        SYMPTOMATIC,
        KNOWN_CANCER_FOLLOWUP
    }

    /** Whose guidelines are customary where the patient lives. */
    public enum Region {
        CN,
        EU,
        UK,
        US,
        OTHER
    }
}
