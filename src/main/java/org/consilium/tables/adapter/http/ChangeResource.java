package org.consilium.tables.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.table.Column;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.consilium.tables.Proposal;
import org.consilium.tables.TableChanges;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changing a table: one person proposes, another puts it into force. */
@Path("/api/table-changes")
@RolesAllowed({Role.EXPERT, Role.CHAIR})
public class ChangeResource {
    private final TableChanges changes;
    private final ConsensusRules rules;
    private final CurrentPerson current;
    private final ChangeViews views;

    ChangeResource(TableChanges changes, ConsensusRules rules, CurrentPerson current, ChangeViews views) {
        this.changes = changes;
        this.rules = rules;
        this.current = current;
        this.views = views;
    }

    @GET
    @RolesAllowed({Role.EXPERT, Role.CHAIR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "All proposed tables, newest first")
    public List<ChangeViews.LineView> all() {
        return changes.proposals().stream()
                .map(proposal -> views.line(proposal, changes.standing(proposal.tableId())))
                .toList();
    }

    @GET
    @Path("/{change}")
    @RolesAllowed({Role.EXPERT, Role.CHAIR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "One proposal: its rows beside those in force, and the cases that it would change")
    public ChangeViews.FullView one(@PathParam("change") UUID id) {
        Proposal proposal = changes.proposal(id);
        Table after = TableReader.read(proposal.dmn().getBytes(StandardCharsets.UTF_8))
                .get(0);
        Table now = rules.snapshot().table(proposal.tableId()).orElseThrow();
        return new ChangeViews.FullView(
                views.line(proposal, changes.standing(proposal.tableId())),
                Stream.concat(after.columns().stream().map(Column::name), Stream.of("outcome", "action", "source"))
                        .toList(),
                ChangeViews.rows(now, after),
                proposal.replay(),
                changes.events(proposal.tableId()).stream()
                        .filter(event -> event.changeId().equals(id))
                        .map(views::event)
                        .toList());
    }

    @POST
    @Operation(
            summary = "Propose a table in the place of one in force",
            description = "Refused with counter-examples unless the checker proves it; it rules nothing yet.")
    public ChangeViews.FullView propose(@Valid @NotNull ChangeBodies.Propose body) {
        Proposal proposal = changes.propose(body.dmn(), body.cases(), body.reason(), current.person());
        return one(proposal.id());
    }

    @POST
    @Path("/{change}/activation")
    @Operation(summary = "Put a proposed table into force", description = "Only for another person than the proposer.")
    public ChangeViews.FullView activate(@PathParam("change") UUID id, @Valid @NotNull ChangeBodies.Why body) {
        changes.activate(id, body.reason(), current.person());
        return one(id);
    }

    @POST
    @Path("/{change}/withdrawal")
    @Operation(summary = "Take a proposal back before it is in force")
    public ChangeViews.FullView withdraw(@PathParam("change") UUID id, @Valid @NotNull ChangeBodies.Why body) {
        changes.withdraw(id, body.reason(), current.person());
        return one(id);
    }
}
