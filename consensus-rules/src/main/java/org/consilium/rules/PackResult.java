package org.consilium.rules;

import java.util.List;
import java.util.Set;

/**
 * What one guideline says of a case.
 *
 * @param ruling the headline: outcome is the category, action the management
 * @param trail every row that was consulted, in order
 * @param missing inputs without which no row could speak
 * @param flags points that a reader must look at, for example {@code READER_REVIEW}
 * @param noduleId the nodule that decided; empty for the study as a whole
 */
public record PackResult(
        String pack,
        String edition,
        State state,
        Ruling ruling,
        List<Ruling> trail,
        List<String> missing,
        Set<String> flags,
        String noduleId) {
    /** Whether and how the guideline spoke. */
    public enum State {
        RULED,
        NOT_APPLICABLE,
        INSUFFICIENT_DATA,
        READER_DECIDES
    }

    public PackResult {
        trail = List.copyOf(trail);
        missing = List.copyOf(missing);
        flags = Set.copyOf(flags);
    }
}
