package org.consilium.tables;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.clinical.InvalidFact;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.check.Defect;
import org.consilium.rules.replay.TableChange;
import org.consilium.rules.replay.UnsoundTable;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.consilium.rules.table.TableRefusal;
import org.consilium.tables.ChangeEvent.Kind;
import org.consilium.tables.domain.Standing;

/**
 * How a table changes: one person proposes it, the checker proves it, the stored cases show what it would change, another
 * person puts it into force; either may be taken back.
 */
@ApplicationScoped
public class TableChanges {
    private static final int REASON_AT_MOST = 1000;
    private static final int DEFECTS_SHOWN = 20;

    private final ChangeBook book;
    private final StoredCases cases;
    private final TablesInForce inForce;
    private final ConsensusRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    TableChanges(
            ChangeBook book,
            StoredCases cases,
            TablesInForce inForce,
            ConsensusRules rules,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.cases = cases;
        this.inForce = inForce;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes a table; it rules nothing yet.
     *
     * @param caseLines text of its {@code cases.csv}
     * @throws Refusal {@code table-refused}, {@code table-unsound} with the defects, {@code invalid-input}
     */
    public Proposal propose(String dmn, String caseLines, String reason, Person person) {
        requireReason(reason);
        ConsensusRules now = rules.snapshot();
        Table table = proven(dmn, caseLines, reason, person, now);
        refuseKnown(table);
        Replay replay = replay(now, table);
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                table.id(),
                table.version(),
                now.table(table.id()).orElseThrow().version(),
                dmn,
                caseLines,
                reason,
                replay,
                person.id(),
                clock.instant());
        QuarkusTransaction.requiringNew().run(() -> {
            book.only();
            refuseKnown(table);
            book.keep(proposal);
            tell("table.proposed", proposal, person);
        });
        return proposal;
    }

    private Table proven(String dmn, String caseLines, String reason, Person person, ConsensusRules now) {
        try {
            byte[] bytes = dmn.getBytes(StandardCharsets.UTF_8);
            return TableChange.propose(bytes, caseLines, person.name(), clock.instant(), reason, now)
                    .table();
        } catch (TableRefusal refused) {
            throw Refusal.of(Problem.TABLE_REFUSED)
                    .with("reason", refused.code().name())
                    .with("detail", String.valueOf(refused.getMessage()));
        } catch (UnsoundTable unsound) {
            throw Refusal.of(Problem.TABLE_UNSOUND)
                    .with("defects", unsound.defects().size())
                    .with(
                            "lines",
                            unsound.defects().stream()
                                    .limit(DEFECTS_SHOWN)
                                    .map(Defect::line)
                                    .toList());
        } catch (InvalidFact invalid) {
            throw Refusal.invalid(invalid.field(), invalid.bound()).with("value", invalid.value());
        }
    }

    private void refuseKnown(Table table) {
        boolean shipped = inForce.shippedVersion(table.id()).equals(table.version());
        if (shipped || book.knows(table.id(), table.version())) {
            throw Refusal.invalid("version", "one that this table never had").with("value", table.version());
        }
    }

    /**
     * Puts a proposed table into force on all nodes.
     *
     * @throws Refusal {@code same-person}, {@code stale-version}, {@code wrong-state}, {@code not-found}
     */
    public void activate(UUID id, String reason, Person person) {
        requireReason(reason);
        Proposal proposal = proposal(id);
        ConsensusRules now = rules.snapshot();
        mayActivate(proposal, person, now);
        Table table = TableReader.read(proposal.dmn().getBytes(StandardCharsets.UTF_8))
                .get(0);
        Replay replay = replay(now, table);
        QuarkusTransaction.requiringNew().run(() -> {
            book.only();
            mayActivate(proposal, person, rules);
            book.keep(event(Kind.ACTIVATED, proposal, Optional.of(id), person, reason, Optional.of(replay)));
            tell("table.activated", proposal, person);
        });
        inForce.refresh();
    }

    private void mayActivate(Proposal proposal, Person person, ConsensusRules now) {
        String version = now.table(proposal.tableId()).orElseThrow().version();
        standing(proposal.tableId()).mayActivate(proposal, person.id(), version);
    }

    /** Takes a proposal back before it was in force; anybody who may propose may do that. */
    public void withdraw(UUID id, String reason, Person person) {
        requireReason(reason);
        Proposal proposal = proposal(id);
        QuarkusTransaction.requiringNew().run(() -> {
            book.only();
            Standing standing = standing(proposal.tableId());
            standing.mustWait(proposal);
            book.keep(event(Kind.WITHDRAWN, proposal, standing.inForce(), person, reason, Optional.empty()));
            tell("table.withdrawn", proposal, person);
        });
    }

    /**
     * Lets the version before the one in force rule again; what is rolled back stays out.
     *
     * <p>One person is enough: it undoes, and what comes back was in force before.
     *
     * @throws Refusal {@code wrong-state} where the shipped table rules
     */
    public void rollBack(String tableId, String reason, Person person) {
        requireReason(reason);
        QuarkusTransaction.requiringNew().run(() -> {
            book.only();
            Standing standing = standing(tableId);
            UUID ruling = standing.inForce().orElseThrow(() -> Refusal.of(Problem.WRONG_STATE));
            Proposal proposal = proposal(ruling);
            book.keep(event(Kind.ROLLED_BACK, proposal, standing.before(), person, reason, Optional.empty()));
            tell("table.rolled-back", proposal, person);
        });
        inForce.refresh();
    }

    /** Where the changes of a table stand. */
    public Standing standing(String tableId) {
        return Standing.after(book.events(tableId));
    }

    public List<Proposal> proposals() {
        return book.proposals();
    }

    public List<ChangeEvent> events(String tableId) {
        return book.events(tableId);
    }

    /** @throws Refusal {@code not-found} */
    public Proposal proposal(UUID id) {
        return book.proposal(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** Both sides without the engine, which answers the same three times slower. */
    private Replay replay(ConsensusRules now, Table table) {
        PlainTables inForceNow = new PlainTables(now.tables());
        return cases.replay(ConsensusRules.over(inForceNow), ConsensusRules.over(inForceNow.with(table)));
    }

    private ChangeEvent event(
            Kind kind,
            Proposal proposal,
            Optional<UUID> ruling,
            Person person,
            String reason,
            Optional<Replay> replay) {
        Instant now = clock.instant();
        return new ChangeEvent(proposal.tableId(), kind, proposal.id(), ruling, person.id(), now, reason, replay);
    }

    private void tell(String action, Proposal proposal, Person person) {
        audit.record(
                person.id(),
                action,
                Optional.of(proposal.id()),
                "table=" + proposal.tableId() + " version=" + proposal.version() + " base=" + proposal.baseVersion());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_AT_MOST) {
            throw Refusal.invalid("reason", "1 to " + REASON_AT_MOST + " characters");
        }
    }
}
