package org.consilium.rules;

import org.consilium.clinical.GuidelineCase;

/** One guideline in one edition. */
interface GuidelinePack {
    /** Stable id, for example {@code lung-rads-2022}. */
    String id();

    /** Edition as printed. */
    String edition();

    /** What the guideline says; never empty-handed: not applicable and insufficient data are answers. */
    PackResult evaluate(GuidelineCase question, Rulebook book);
}
