package org.consilium.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.consilium.assessment.domain.Compared;
import org.consilium.assessment.domain.ManagementDifference;
import org.consilium.assessment.domain.Question;
import org.consilium.intake.CaseId;
import org.consilium.problem.Refusal;
import org.consilium.rules.ConsensusRules;
import org.consilium.tables.Replay;
import org.consilium.tables.StoredCases;

/** Asks other rules on the reads, history and images of cases as they are kept; writes nothing. */
@ApplicationScoped
class StoredComparisons implements StoredCases {
    /** Read in one transaction: fewer commits, and few enough that a session need not look through much before each query. */
    private static final int AT_A_TIME = 10;

    private static final int READERS = 2;

    private final Conclusions conclusions;
    private final Rounds rounds;
    private final Comparison comparison;

    StoredComparisons(Conclusions conclusions, Rounds rounds, Comparison comparison) {
        this.conclusions = conclusions;
        this.rounds = rounds;
        this.comparison = comparison;
    }

    @Override
    public Replay replay(ConsensusRules before, ConsensusRules after) {
        List<CaseId> cases = QuarkusTransaction.requiringNew().call(conclusions::compared);
        List<Callable<Replay>> parts = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += AT_A_TIME) {
            List<CaseId> some = cases.subList(from, Math.min(cases.size(), from + AT_A_TIME));
            parts.add(() -> part(some, before, after));
        }
        return joined(cases.size(), parts);
    }

    /** Two at a time: while one waits for the database, the other asks the tables. */
    private static Replay joined(int cases, List<Callable<Replay>> parts) {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Replay.Difference> differences = new ArrayList<>();
            int unreadable = 0;
            for (Future<Replay> part : readers.invokeAll(parts)) {
                differences.addAll(part.get().differences());
                unreadable += part.get().unreadable();
            }
            return new Replay(cases, unreadable, differences);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the replay was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("stored cases could not be asked", failed.getCause());
        } finally {
            readers.shutdownNow();
        }
    }

    private Replay part(List<CaseId> some, ConsensusRules before, ConsensusRules after) {
        Map<CaseId, Question> questions = questions(some);
        List<Replay.Difference> differences = new ArrayList<>();
        questions.forEach((id, question) -> {
            List<Replay.Change> changes = changes(question, before, after);
            if (!changes.isEmpty()) {
                differences.add(new Replay.Difference(id.value(), changes));
            }
        });
        return new Replay(some.size(), some.size() - questions.size(), differences);
    }

    private static List<Replay.Change> changes(Question question, ConsensusRules before, ConsensusRules after) {
        Compared then = Compared.of(question, before, Set.of());
        Compared now = Compared.of(question, after, Set.of());
        return ManagementDifference.between(then, before, now, after).stream()
                .map(found -> new Replay.Change(found.subject(), found.before(), found.after(), found.direction()))
                .toList();
    }

    /** Those cases that can be asked, in their order; one that cannot spoils a transaction, so they are halved around it. */
    private Map<CaseId, Question> questions(List<CaseId> cases) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> asked(cases));
        } catch (Refusal incomplete) {
            if (cases.size() == 1) {
                return Map.of();
            }
            int half = cases.size() / 2;
            Map<CaseId, Question> found = new LinkedHashMap<>(questions(cases.subList(0, half)));
            found.putAll(questions(cases.subList(half, cases.size())));
            return found;
        }
    }

    private Map<CaseId, Question> asked(List<CaseId> cases) {
        Map<CaseId, Question> questions = new LinkedHashMap<>();
        cases.forEach(id -> questions.put(id, comparison.question(rounds.current(id))));
        return questions;
    }
}
