package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/** Lets a manager take a copy of a case's images without the patient; recorded before the first byte leaves. */
@ApplicationScoped
public class ResearchCopies {
    private static final int LONGEST_PURPOSE = 500;

    private final FindCaseByLabel cases;
    private final CaseBook book;
    private final AuditTrail audit;

    ResearchCopies(FindCaseByLabel cases, CaseBook book, AuditTrail audit) {
        this.cases = cases;
        this.book = book;
        this.audit = audit;
    }

    /**
     * The files to copy, a list a series.
     *
     * @param label the case's label, for example {@code C-2026-0001}
     * @param purpose what the copy is for; the record keeps how long it is, not what it says, which may name somebody
     * @throws Refusal {@code not-found}, {@code invalid-input}
     */
    @Transactional
    public Copy begin(String label, String purpose, Person person) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw Refusal.invalid("purpose", "1 to " + LONGEST_PURPOSE + " characters");
        }
        CaseId id = cases.labelled(label).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        List<List<String>> series = new ArrayList<>();
        book.newestSeries(id).forEach(each -> series.add(book.hashes(each.id())));
        int files = series.stream().mapToInt(List::size).sum();
        audit.record(
                person.id(), "case.exported", Optional.of(id.value()), "series=" + series.size() + " files=" + files);
        return new Copy(series);
    }

    /**
     * What is copied.
     *
     * @param series content hashes of each series' files
     */
    public record Copy(List<List<String>> series) {
        public Copy {
            series = series.stream().map(List::copyOf).toList();
        }
    }

    /** Finds a case by what people call it. */
    public interface FindCaseByLabel {
        Optional<CaseId> labelled(String label);
    }
}
