package org.consilium.panel.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.panel.Member;
import org.consilium.panel.SignedDecision;
import org.consilium.panel.Vote;
import org.consilium.panel.domain.Concluded;
import org.consilium.panel.domain.Panel;
import org.consilium.panel.domain.Panels;
import org.consilium.panel.domain.Sitting;

/** Panels as rows. */
@ApplicationScoped
class PanelStore implements Panels {
    /** Keeps this lock apart from the other advisory locks of the server. */
    private static final int PANEL_LOCKS = 0x70616e65;

    private final Sql sql;
    private final PanelRows rows;
    private final PanelJson json;

    PanelStore(Sql sql, PanelRows rows, PanelJson json) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public void only(CaseId id) {
        sql.list(
                row -> true,
                "select pg_advisory_xact_lock(?, hashtext(?))",
                PANEL_LOCKS,
                id.value().toString());
    }

    @Override
    public Optional<Panel> newest(CaseId id) {
        return sql.first(rows::read, "select * from panel where case_id = ? order by number desc limit 1", id.value());
    }

    @Override
    public Set<UUID> casesWithSeatOf(UUID person) {
        return Set.copyOf(sql.list(
                row -> row.id("case_id"),
                "select distinct p.case_id from panel p join panel_member m on m.panel_id = p.id where m.person_id = ?",
                person));
    }

    @Override
    public void add(Panel fresh) {
        Sitting sitting = fresh.sitting();
        sql.change(
                "insert into panel (id, case_id, number, phase, dossier_sha256, dossier_versions, convened_by, "
                        + "convened_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                sitting.id().value(),
                sitting.caseId().value(),
                sitting.number(),
                fresh.phase(),
                sitting.dossier().sha256(),
                json.write(sitting.dossier().versions()),
                sitting.convenedBy(),
                sitting.convenedAt());
        for (int place = 0; place < sitting.members().size(); place++) {
            add(sitting, sitting.members().get(place), place);
        }
    }

    private void add(Sitting sitting, Member member, int place) {
        sql.change(
                "insert into panel_member (panel_id, person_id, place, display_name, specialty, seat, senior) "
                        + "values (?, ?, ?, ?, ?, ?, ?)",
                sitting.id().value(),
                member.personId(),
                place,
                member.displayName(),
                member.specialty(),
                member.seat(),
                member.senior());
    }

    @Override
    public void update(Panel changed) {
        Optional<Concluded> over = changed instanceof Concluded concluded ? Optional.of(concluded) : Optional.empty();
        sql.change(
                "update panel set phase = ?, in_room = ?, concluded_at = ?, quorum = ?, consensus = ? where id = ?",
                changed.phase(),
                changed.floor().inRoom(),
                over.map(concluded -> concluded.conclusion().at()),
                over.map(concluded -> json.write(concluded.conclusion().quorum())),
                over.map(concluded -> json.write(concluded.conclusion().consensus())),
                changed.sitting().id().value());
    }

    @Override
    public void add(Panel changed, Vote vote) {
        sql.change(
                "insert into panel_vote (panel_id, round, person_id, seat, at, plan, interval_months, probability, "
                        + "confidence, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changed.sitting().id().value(),
                vote.round(),
                vote.by(),
                vote.seat(),
                vote.at(),
                vote.ballot().plan(),
                vote.ballot().intervalMonths(),
                vote.ballot().probability(),
                vote.ballot().confidence(),
                vote.ballot().reason());
    }

    @Override
    public void sign(CaseId id, SignedDecision decision) {
        sql.change(
                "insert into panel_decision (panel_id, case_id, plan, interval_months, reason, signed_by, "
                        + "signed_by_name, signed_at, dissent, signature, audit_head, canonical) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.panel().value(),
                id.value(),
                decision.plan(),
                decision.intervalMonths(),
                decision.reason(),
                decision.signedBy(),
                decision.signedByName(),
                decision.signedAt(),
                json.write(decision.dissent()),
                decision.signature(),
                decision.auditHead(),
                decision.canonical());
    }

    @Override
    public Optional<SignedDecision> decision(CaseId id) {
        return sql.first(
                rows::decision,
                "select * from panel_decision where case_id = ? order by signed_at desc limit 1",
                id.value());
    }
}
