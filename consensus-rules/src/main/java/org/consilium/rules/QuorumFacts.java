package org.consilium.rules;

import java.util.List;
import org.consilium.clinical.Plan;
import org.consilium.clinical.Specialty;

/**
 * Who is present to decide what; the model's seat is not a member here.
 *
 * @param tissue whether tissue exists
 */
public record QuorumFacts(Plan plan, List<PresentMember> present, boolean tissue) {
    /** A person at the table; named deputies count as the specialty they stand for. */
    public record PresentMember(Specialty specialty, boolean senior, boolean chair) {}

    public QuorumFacts {
        present = List.copyOf(present);
    }

    boolean has(Specialty specialty) {
        return present.stream().anyMatch(member -> member.specialty() == specialty);
    }

    boolean hasSenior(Specialty specialty) {
        return present.stream().anyMatch(member -> member.specialty() == specialty && member.senior());
    }

    boolean chaired() {
        return present.stream().anyMatch(PresentMember::chair);
    }

    int specialties() {
        return (int) present.stream().map(PresentMember::specialty).distinct().count();
    }
}
