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
import java.util.Map;
import org.consilium.access.CurrentPerson;
import org.consilium.access.Role;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.Table;
import org.consilium.tables.TableChanges;
import org.consilium.tables.TablesInForce;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tables that are in force, for everybody to read. */
@Path("/api/tables")
public class TableResource {
    private final ConsensusRules rules;
    private final TablesInForce inForce;
    private final TableChanges changes;
    private final CurrentPerson current;
    private final ChangeViews views;

    TableResource(
            ConsensusRules rules,
            TablesInForce inForce,
            TableChanges changes,
            CurrentPerson current,
            ChangeViews views) {
        this.rules = rules;
        this.inForce = inForce;
        this.changes = changes;
        this.current = current;
        this.views = views;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "All tables with their versions, and how many of their rows are founded how well")
    public List<TableView.Line> tables() {
        return rules.snapshot().tables().stream()
                .map(table -> TableView.Line.of(table, inForce.shippedVersion(table.id())))
                .toList();
    }

    @GET
    @Path("/{table}")
    @RolesAllowed("**")
    @Operation(summary = "One table, row by row, with its sources")
    public TableView table(@PathParam("table") String id) {
        Table table = known(id);
        return TableView.of(table, inForce.shippedVersion(id), shipped(id, "SOURCE.md"));
    }

    @GET
    @Path("/{table}/files")
    @RolesAllowed("**")
    @Operation(summary = "The table in force as DMN, and its cases as CSV: what a change begins from")
    public Map<String, String> files(@PathParam("table") String id) {
        known(id);
        return changes.standing(id)
                .inForce()
                .map(changes::proposal)
                .map(ruling -> Map.of("dmn", ruling.dmn(), "cases", ruling.cases()))
                .orElseGet(() -> Map.of("dmn", shipped(id, "table.dmn"), "cases", shipped(id, "cases.csv")));
    }

    @GET
    @Path("/{table}/history")
    @RolesAllowed({Role.EXPERT, Role.CHAIR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "Who put which version into force, or took it back")
    public List<ChangeViews.EventView> history(@PathParam("table") String id) {
        known(id);
        return changes.events(id).stream().map(views::event).toList();
    }

    @POST
    @Path("/{table}/rollback")
    @RolesAllowed({Role.EXPERT, Role.CHAIR})
    @Operation(
            summary = "Let the version before the one in force rule again",
            description = "What is rolled back stays out; it can be proposed anew under another version.")
    public TableView rollBack(@PathParam("table") String id, @Valid @NotNull ChangeBodies.Why body) {
        known(id);
        changes.rollBack(id, body.reason(), current.person());
        return table(id);
    }

    private Table known(String id) {
        return rules.snapshot().table(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    static String shipped(String tableId, String file) {
        String folder = tableId.replaceFirst("\\.", "/");
        return new String(ShippedTables.bytes(folder + "/" + file), StandardCharsets.UTF_8);
    }
}
