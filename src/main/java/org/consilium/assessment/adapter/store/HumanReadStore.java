package org.consilium.assessment.adapter.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.assessment.Json;
import org.consilium.assessment.Reads;
import org.consilium.assessment.Round;
import org.consilium.assessment.adapter.store.HumanReadRow.Purpose;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.FindingView;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.assessment.domain.ReconciledRead;
import org.consilium.assessment.domain.SecondRead;

@ApplicationScoped
class HumanReadStore implements PanacheRepositoryBase<HumanReadRow, UUID> {
    private final Json json;

    HumanReadStore(Json json) {
        this.json = json;
    }

    Optional<BlindRead> blind(Round round) {
        return row(round, Purpose.BLIND).map(this::blind);
    }

    Optional<SecondRead> second(Round round) {
        return row(round, Purpose.SECOND).map(this::second);
    }

    Optional<ReconciledRead> reconciled(Round round) {
        return row(round, Purpose.RECONCILED).map(this::reconciled);
    }

    Reads.Human human(Round round) {
        List<HumanReadRow> rows =
                list("caseId = ?1 and round = ?2", round.caseId().value(), round.number());
        return new Reads.Human(
                of(rows, Purpose.BLIND).map(this::blind),
                of(rows, Purpose.SECOND).map(this::second),
                of(rows, Purpose.RECONCILED).map(this::reconciled));
    }

    private static Optional<HumanReadRow> of(List<HumanReadRow> rows, Purpose purpose) {
        return rows.stream().filter(row -> row.purpose == purpose).findFirst();
    }

    private BlindRead blind(HumanReadRow row) {
        Instant locked = row.lockedAt;
        return locked == null
                ? new BlindRead.Draft(row.author, content(row), row.savedAt)
                : new BlindRead.Locked(row.author, content(row), locked);
    }

    private SecondRead second(HumanReadRow row) {
        return new SecondRead(row.author, content(row), row.savedAt);
    }

    private ReconciledRead reconciled(HumanReadRow row) {
        return new ReconciledRead(
                row.author,
                content(row),
                Optional.ofNullable(row.reasonCode).orElse(ReconciledRead.Reason.OTHER),
                Optional.ofNullable(row.comment),
                row.savedAt);
    }

    void save(Round round, BlindRead read) {
        HumanReadRow row = fill(round, Purpose.BLIND, read.author(), read.content());
        if (read instanceof BlindRead.Draft draft) {
            row.savedAt = draft.savedAt();
        }
        if (read instanceof BlindRead.Locked locked) {
            row.savedAt = locked.lockedAt();
            row.lockedAt = locked.lockedAt();
        }
        persist(row);
    }

    void save(Round round, SecondRead read) {
        HumanReadRow row = fill(round, Purpose.SECOND, read.author(), read.content());
        row.savedAt = read.lockedAt();
        row.lockedAt = read.lockedAt();
        persist(row);
    }

    void save(Round round, ReconciledRead read) {
        HumanReadRow row = fill(round, Purpose.RECONCILED, read.author(), read.content());
        row.reasonCode = read.reason();
        row.comment = read.comment().orElse(null);
        row.savedAt = read.lockedAt();
        row.lockedAt = read.lockedAt();
        persist(row);
    }

    private HumanReadRow fill(Round round, Purpose purpose, UUID author, ReadContent content) {
        HumanReadRow row = row(round, purpose).orElseGet(() -> fresh(round, purpose));
        row.author = author;
        row.findings =
                json.write(content.findings().stream().map(FindingView::of).toList());
        row.impression = content.impression().orElse(null);
        return row;
    }

    private static HumanReadRow fresh(Round round, Purpose purpose) {
        HumanReadRow row = new HumanReadRow();
        row.id = UUID.randomUUID();
        row.caseId = round.caseId().value();
        row.round = round.number();
        row.purpose = purpose;
        return row;
    }

    private Optional<HumanReadRow> row(Round round, Purpose purpose) {
        return find(
                        "caseId = ?1 and round = ?2 and purpose = ?3",
                        round.caseId().value(),
                        round.number(),
                        purpose)
                .firstResultOptional();
    }

    private ReadContent content(HumanReadRow row) {
        List<FindingView> findings = json.readList(row.findings, FindingView.class);
        return new ReadContent(FindingView.findings(findings), Optional.ofNullable(row.impression));
    }
}
