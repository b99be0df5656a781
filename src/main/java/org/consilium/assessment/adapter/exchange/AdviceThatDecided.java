package org.consilium.assessment.adapter.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.assessment.Conclusions;
import org.consilium.assessment.Reads;
import org.consilium.assessment.Round;
import org.consilium.assessment.domain.Advice;
import org.consilium.exchange.AdviceToReport;
import org.consilium.exchange.ReportedDecision;
import org.consilium.intake.CaseId;

/** The advice of the round that counts, where no panel was called. */
@ApplicationScoped
class AdviceThatDecided implements AdviceToReport {
    private final Reads reads;
    private final Conclusions conclusions;
    private final People people;

    AdviceThatDecided(Reads reads, Conclusions conclusions, People people) {
        this.reads = reads;
        this.conclusions = conclusions;
        this.people = people;
    }

    @Override
    @Transactional
    public Optional<ReportedDecision> of(CaseId id) {
        return reads.current(id).flatMap(round -> conclusions.advice(round).map(advice -> reported(round, advice)));
    }

    private ReportedDecision reported(Round round, Advice advice) {
        return new ReportedDecision(
                key(round, advice),
                advice.plan().name(),
                advice.intervalMonths().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                advice.reason().orElse(""),
                people.byId(advice.by()).map(Person::displayName).orElse(""),
                advice.at(),
                false);
    }

    /** A round is advised on once, so this names the advice. */
    private static String key(Round round, Advice advice) {
        String named = "advice " + round.caseId().value() + " " + round.number() + " " + advice.by();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
