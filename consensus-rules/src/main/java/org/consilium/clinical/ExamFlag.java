package org.consilium.clinical;

/** What a reader says of the whole study. */
public enum ExamFlag implements Coded {
    /** An earlier chest CT is known and being located. */
    PRIOR_PENDING,
    /** Part or all of the lung cannot be evaluated. */
    NOT_EVALUABLE,
    INFECTIOUS_PATTERN,
    /** The infectious-looking pattern is more concerning for cancer. */
    CONCERNING_FOR_CANCER,
    /** A significant finding unrelated to lung cancer. */
    S_MODIFIER,
    /** Neck, heart or abdomen CT that shows part of the lungs. */
    PARTIAL_CT,
    /** Known primary cancer: metastasis is the question. */
    KNOWN_CANCER,
    IMMUNOSUPPRESSED,
    /** Unfit for treatment, or refuses any. */
    UNFIT_FOR_TREATMENT
}
