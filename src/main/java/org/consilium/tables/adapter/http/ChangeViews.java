package org.consilium.tables.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.consilium.tables.ChangeEvent;
import org.consilium.tables.Proposal;
import org.consilium.tables.Replay;
import org.consilium.tables.domain.Standing;
import org.jspecify.annotations.Nullable;

/** Proposals and events with people's names. */
@ApplicationScoped
class ChangeViews {
    private final People people;

    ChangeViews(People people) {
        this.people = people;
    }

    LineView line(Proposal proposal, Standing standing) {
        return new LineView(
                proposal.id(),
                proposal.tableId(),
                proposal.version(),
                proposal.baseVersion(),
                standing.of(proposal.id()).name(),
                proposal.reason(),
                who(proposal.by()),
                proposal.at(),
                proposal.replay().cases(),
                proposal.replay().differences().size());
    }

    EventView event(ChangeEvent event) {
        return new EventView(
                event.kind().name(),
                event.changeId(),
                event.inForce().orElse(null),
                who(event.by()),
                event.at(),
                event.reason(),
                event.replay().orElse(null));
    }

    private Who who(UUID id) {
        return new Who(id, people.byId(id).map(Person::displayName).orElse(""));
    }

    /** Rows that one version has and the other has not, or has otherwise. */
    static List<RowChange> rows(Table before, Table after) {
        List<RowChange> changes = new ArrayList<>();
        for (Row old : before.rows()) {
            Row now = after.row(old.id()).orElse(null);
            if (now == null || !words(old).equals(words(now))) {
                changes.add(new RowChange(old.id(), words(old), now == null ? List.of() : words(now)));
            }
        }
        for (Row added : after.rows()) {
            if (before.row(added.id()).isEmpty()) {
                changes.add(new RowChange(added.id(), List.of(), words(added)));
            }
        }
        return changes;
    }

    private static List<String> words(Row row) {
        List<String> words = new ArrayList<>(row.texts());
        words.add(row.output("outcome"));
        words.add(row.output("action"));
        words.add(row.output("source"));
        return words;
    }

    /** Somebody. */
    public record Who(UUID id, String name) {}

    /** A proposal in a list. */
    public record LineView(
            UUID id,
            String table,
            String version,
            String baseVersion,
            String state,
            String reason,
            Who by,
            Instant at,
            int cases,
            int differences) {}

    /** A whole proposal. */
    public record FullView(
            LineView change, List<String> columns, List<RowChange> rows, Replay replay, List<EventView> events) {}

    /** One row before and after; an empty list means that it is not there. */
    public record RowChange(String ruleId, List<String> before, List<String> after) {}

    /** What somebody did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EventView(
            String kind,
            UUID change,
            @Nullable UUID inForce,
            Who by,
            Instant at,
            String reason,
            @Nullable Replay replay) {}
}
