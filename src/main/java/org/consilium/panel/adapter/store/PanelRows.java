package org.consilium.panel.adapter.store;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.consilium.clinical.Plan;
import org.consilium.clinical.Specialty;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.panel.Ballot;
import org.consilium.panel.Consensus;
import org.consilium.panel.Dissent;
import org.consilium.panel.Dossier;
import org.consilium.panel.Member;
import org.consilium.panel.PanelId;
import org.consilium.panel.Phase;
import org.consilium.panel.Quorum;
import org.consilium.panel.Round;
import org.consilium.panel.Seat;
import org.consilium.panel.SignedDecision;
import org.consilium.panel.Vote;
import org.consilium.panel.domain.Concluded;
import org.consilium.panel.domain.Conclusion;
import org.consilium.panel.domain.Convened;
import org.consilium.panel.domain.Discussing;
import org.consilium.panel.domain.Floor;
import org.consilium.panel.domain.Panel;
import org.consilium.panel.domain.Sitting;
import org.consilium.panel.domain.Voting;

/** Builds panels and decisions from rows. */
@ApplicationScoped
class PanelRows {
    private final Sql sql;
    private final PanelJson json;

    PanelRows(Sql sql, PanelJson json) {
        this.sql = sql;
        this.json = json;
    }

    Panel read(Row row) throws SQLException {
        UUID id = row.id("id");
        Sitting sitting = new Sitting(
                new PanelId(id),
                new CaseId(row.id("case_id")),
                row.whole("number"),
                members(id),
                new Dossier(
                        row.text("dossier_sha256"), json.read(row.text("dossier_versions"), new TypeReference<>() {})),
                row.id("convened_by"),
                row.instant("convened_at"));
        Floor floor = new Floor(sitting, new HashSet<>(row.ids("in_room")), votes(id));
        return state(Phase.valueOf(row.text("phase")), floor, row);
    }

    private Panel state(Phase phase, Floor floor, Row row) throws SQLException {
        return switch (phase) {
            case CONVENED -> new Convened(floor);
            case FIRST_VOTE -> new Voting(Round.FIRST, floor);
            case DISCUSSION -> new Discussing(floor);
            case SECOND_VOTE -> new Voting(Round.SECOND, floor);
            case CONCLUDED -> new Concluded(floor, conclusion(row));
        };
    }

    private Conclusion conclusion(Row row) throws SQLException {
        return new Conclusion(
                row.instant("concluded_at"),
                json.read(row.text("quorum"), new TypeReference<Quorum>() {}),
                json.read(row.text("consensus"), new TypeReference<Consensus>() {}));
    }

    private List<Member> members(UUID panel) {
        return sql.list(PanelRows::member, "select * from panel_member where panel_id = ? order by place", panel);
    }

    private static Member member(Row row) throws SQLException {
        return new Member(
                row.id("person_id"),
                row.text("display_name"),
                row.optionalText("specialty").map(Specialty::valueOf),
                Seat.valueOf(row.text("seat")),
                row.truth("senior"));
    }

    private List<Vote> votes(UUID panel) {
        return sql.list(
                PanelRows::vote, "select * from panel_vote where panel_id = ? order by round, at, person_id", panel);
    }

    private static Vote vote(Row row) throws SQLException {
        Ballot ballot = new Ballot(
                Plan.valueOf(row.text("plan")),
                row.optionalWhole("interval_months"),
                row.decimal("probability"),
                row.whole("confidence"),
                row.text("reason"));
        return new Vote(
                row.id("person_id"),
                Seat.valueOf(row.text("seat")),
                Round.valueOf(row.text("round")),
                row.instant("at"),
                ballot);
    }

    SignedDecision decision(Row row) throws SQLException {
        return new SignedDecision(
                new PanelId(row.id("panel_id")),
                Plan.valueOf(row.text("plan")),
                row.optionalWhole("interval_months"),
                row.text("reason"),
                row.id("signed_by"),
                row.text("signed_by_name"),
                row.instant("signed_at"),
                json.read(row.text("dissent"), new TypeReference<List<Dissent>>() {}),
                row.text("signature"),
                row.text("audit_head"),
                row.text("canonical"));
    }
}
