package org.consilium.assessment.domain;

import java.util.List;
import java.util.Optional;
import org.consilium.problem.Refusal;

/**
 * What a reader writes down.
 *
 * @param findings at most 100, each with an id of its own; none means that the reader saw no nodule
 * @param impression free text of at most 4000 characters
 */
public record ReadContent(List<Finding> findings, Optional<String> impression) {
    public ReadContent {
        findings = List.copyOf(findings);
        if (findings.size() > 100) {
            throw Refusal.invalid("findings", "at most 100");
        }
        if (findings.stream().map(Finding::id).distinct().count() < findings.size()) {
            throw Refusal.invalid("findings.id", "unique within the read");
        }
        if (impression.filter(text -> text.length() > 4000).isPresent()) {
            throw Refusal.invalid("impression", "at most 4000 characters");
        }
    }

    /** Refuses what cannot be locked: "no nodule" has to be said in words. */
    public ReadContent complete() {
        if (findings.isEmpty() && impression.filter(text -> !text.isBlank()).isEmpty()) {
            throw Refusal.invalid("impression", "given where there is no finding");
        }
        return this;
    }

    /** Says nothing: these are data of a patient. */
    @Override
    public String toString() {
        return "ReadContent[" + findings.size() + "]";
    }
}
