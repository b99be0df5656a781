package org.consilium.assessment.domain;

import java.util.List;
import java.util.Optional;
import org.consilium.intake.History;
import org.consilium.intake.SeriesFacts;

/**
 * All that the rules are asked on for one case.
 *
 * @param person the read that counts: blind, or reconciled where there is one
 * @param model what became of the model's reading
 * @param second the second person's read in the model's place, if there is one
 * @param reconciled whether {@code person} is a reconciled read, so that discordance counts as resolved
 */
public record Question(
        ReadContent person,
        ModelRead model,
        Optional<ReadContent> second,
        boolean reconciled,
        History history,
        SeriesFacts series) {
    List<Marked> personMarks() {
        return person.findings().stream().map(Marked::of).toList();
    }

    List<Marked> partnerMarks() {
        return second.map(read -> read.findings().stream().map(Marked::of).toList())
                .orElseGet(() -> model.nodules().stream().map(Marked::of).toList());
    }
}
