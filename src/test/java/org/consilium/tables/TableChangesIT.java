package org.consilium.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.database.Sql;
import org.consilium.rules.ConsensusRules;
import org.consilium.testing.MovedTable;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** A table changes by two people, and every answer afterwards says by which version it was given. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class TableChangesIT {
    private static final String TABLE = MovedTable.ID;

    @Inject
    Sql sql;

    @Inject
    ConsensusRules rules;

    @Test
    void two_people_change_a_table_and_one_takes_it_back() {
        String id = propose("surgeon", moved("2017-house"), movedCases())
                .statusCode(200)
                .extract()
                .path("change.id");
        assertVersion("2017", "INTERMEDIATE");

        activate("surgeon", id).statusCode(409).body("code", equalTo("same-person"));
        SignedIn.as("reader")
                .body(why())
                .post("/api/table-changes/" + id + "/activation")
                .then()
                .statusCode(403);
        assertVersion("2017", "INTERMEDIATE");

        activate("chair", id).statusCode(200).body("change.state", equalTo("IN_FORCE"));
        assertVersion("2017-house", "LOW");
        activate("chair", id).statusCode(409).body("code", equalTo("wrong-state"));
        SignedIn.as("auditor")
                .get("/api/audit?size=1000")
                .then()
                .body("records.action", hasItem("table.proposed"))
                .body("records.action", hasItem("table.activated"));

        SignedIn.as("surgeon")
                .body(why())
                .post("/api/tables/" + TABLE + "/rollback")
                .then()
                .statusCode(200)
                .body("version", equalTo("2017"));
        assertVersion("2017", "INTERMEDIATE");
        propose("chair", moved("2017-house"), movedCases()).statusCode(400).body("arguments.field", equalTo("version"));
        activate("chair", id).statusCode(409).body("code", equalTo("wrong-state"));
        SignedIn.as("surgeon")
                .body(why())
                .post("/api/tables/" + TABLE + "/rollback")
                .then()
                .statusCode(409);
        SignedIn.as("manager")
                .get("/api/tables/" + TABLE + "/history")
                .then()
                .body("kind", equalTo(List.of("ACTIVATED", "ROLLED_BACK")))
                .body("by.name", not(hasItem("")));
    }

    @Test
    void a_proposal_based_on_a_version_that_is_gone_cannot_come_into_force() {
        String first = propose("surgeon", risk("1-a"), riskCases())
                .statusCode(200)
                .extract()
                .path("change.id");
        String second = propose("surgeon", risk("1-b"), riskCases())
                .statusCode(200)
                .extract()
                .path("change.id");

        activate("chair", first).statusCode(200);
        activate("chair", second).statusCode(409).body("code", equalTo("stale-version"));
        SignedIn.as("chair")
                .body(why())
                .post("/api/table-changes/" + second + "/withdrawal")
                .then()
                .statusCode(200)
                .body("change.state", equalTo("WITHDRAWN"));
        SignedIn.as("chair")
                .body(why())
                .post("/api/tables/workflow.risk-band/rollback")
                .then()
                .statusCode(200);
    }

    @Test
    void doctored_tables_are_refused_with_an_input_that_shows_it() {
        String dmn = file("dmn", "workflow.risk-band").replaceFirst("versionTag=\"1\"", "versionTag=\"1-doctored\"");
        String cases = file("cases", "workflow.risk-band");
        int start = dmn.indexOf("<rule id=\"RB-2\"");
        String removed = dmn.substring(0, start) + dmn.substring(dmn.indexOf("</rule>", start) + 7);

        propose("surgeon", removed, cases)
                .statusCode(422)
                .body("code", equalTo("table-unsound"))
                .body("arguments.lines.find { it.startsWith('GAP') }", containsString("probability=0."));
        propose("surgeon", dmn.replace("[0.05..0.1)", "[0.05..0.1]"), cases)
                .statusCode(422)
                .body("arguments.lines.find { it.startsWith('OVERLAP') }", containsString("RB-2 and RB-3"));
        propose("surgeon", dmn.replace("&lt; 0.05", "&lt; 0.06").replace("[0.05..", "[0.06.."), cases)
                .statusCode(422)
                .body("arguments.lines.find { it.startsWith('CASE_FAILS') }", containsString("probability=0.05"));
        propose("surgeon", dmn.replace("TERMINAL_DOCTOR", "NOBODY_AT_ALL"), cases)
                .statusCode(422);
        propose("surgeon", file("dmn", "workflow.risk-band"), cases)
                .statusCode(422)
                .body("arguments.lines", hasItem(containsString("version must be stated and differ")));
    }

    @Test
    void unsafe_files_are_refused_before_anything_reads_them() {
        String dmn = file("dmn", "workflow.risk-band");
        String cases = file("cases", "workflow.risk-band");
        refused(
                dmn.replaceFirst(
                        "<definitions", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions"),
                "DOCTYPE");
        refused(
                dmn.replaceFirst(
                        "<decisionTable", "<literalExpression><text>1</text></literalExpression><decisionTable"),
                "SCRIPT");
        refused(dmn.replaceFirst("<inputEntry", "<inputEntry expressionLanguage=\"juel\""), "SCRIPT");
        refused(dmn.replaceFirst("<text>[^<]*0\\.05</text>", "<text>\\${runtime.exec('id')}</text>"), "CELL");
        refused("<no xml", "NOT_XML");
        propose("surgeon", dmn.replace("workflow.risk-band", "workflow.unheard-of"), cases)
                .statusCode(400)
                .body("arguments.field", equalTo("table"));
    }

    @Test
    void not_even_the_database_lets_one_person_or_a_changed_history_through() {
        String id = propose("surgeon", moved("2017-db"), movedCases())
                .statusCode(200)
                .extract()
                .path("change.id");
        UUID proposer = sql.first(
                        row -> row.id("proposed_by"),
                        "select proposed_by from table_change where id = ?",
                        UUID.fromString(id))
                .orElseThrow();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.change(
                        "insert into table_event (table_id, kind, change_id, in_force, by_person, at, reason) "
                                + "values (?, 'ACTIVATED', ?, ?, ?, now(), 'alone')",
                        TABLE,
                        UUID.fromString(id),
                        UUID.fromString(id),
                        proposer))
                .hasMessageContaining("P0001");
    }

    private static void refused(String dmn, String code) {
        propose("surgeon", dmn, file("cases", "workflow.risk-band"))
                .statusCode(422)
                .body("code", equalTo("table-refused"))
                .body("arguments.reason", equalTo(code));
    }

    private void assertVersion(String version, String category) {
        SignedIn.as("terminal")
                .body(
                        "{\"context\":\"SCREENING\",\"region\":\"EU\",\"nodules\":[{\"finding\":\"solid\",\"status\":\"baseline\",\"volumeMm3\":105}]}")
                .post("/api/rules/eups-2017/evaluate")
                .then()
                .statusCode(200)
                .body("result.ruling.version", equalTo(version))
                .body("result.ruling.outcome", equalTo(category))
                .body("result.trail.size()", greaterThan(1));
        assertThat(rules.table(TABLE).orElseThrow().version()).isEqualTo(version);
    }

    private static String moved(String version) {
        return MovedTable.dmn(file("dmn", TABLE), version);
    }

    private static String movedCases() {
        return MovedTable.cases(file("cases", TABLE));
    }

    private static String risk(String version) {
        return file("dmn", "workflow.risk-band").replaceFirst("versionTag=\"1\"", "versionTag=\"" + version + "\"");
    }

    private static String riskCases() {
        return file("cases", "workflow.risk-band");
    }

    private static String file(String which, String table) {
        return SignedIn.as("surgeon")
                .get("/api/tables/" + table + "/files")
                .then()
                .statusCode(200)
                .extract()
                .path(which);
    }

    private static ValidatableResponse propose(String person, String dmn, String cases) {
        return SignedIn.as(person)
                .body(Map.of("dmn", dmn, "cases", cases, "reason", "as the house agreed"))
                .post("/api/table-changes")
                .then();
    }

    private static ValidatableResponse activate(String person, String id) {
        return SignedIn.as(person)
                .body(why())
                .post("/api/table-changes/" + id + "/activation")
                .then();
    }

    private static Map<String, String> why() {
        return Map.of("reason", "agreed in the meeting");
    }
}
