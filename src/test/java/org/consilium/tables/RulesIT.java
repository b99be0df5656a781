package org.consilium.tables;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculator: any input, every guideline, exact, and refusals that name field, value and bound. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class RulesIT {
    @Test
    void one_guideline_names_row_table_version_source_and_both_sentences() {
        ask("/api/rules/lung-rads-2022/evaluate", solid("\"longMm\":15.0,\"shortMm\":14.9"))
                .statusCode(200)
                .body("result.ruling.outcome", equalTo("4B"))
                .body("result.ruling.version", equalTo("2022"))
                .body("result.ruling.source", equalTo("VERIFIED"))
                .body("result.categoryWord.outcome", equalTo("PRINTED"))
                .body("result.ruling.sentence.zh", containsString("。"))
                .body("result.trail.ruleId", hasItem("LR22-13"))
                .body("result.trail.find { it.ruleId == 'LR22-13' }.inputs.size", equalTo("15"))
                .body("whatIf.radiusMm", equalTo("0.1"))
                .body("whatIf.withinMeasurementError", is(true))
                .body("whatIf.words.fact", hasItem("suspicious"));
    }

    @Test
    void each_plan_says_by_which_row_it_has_a_time_or_none() {
        SignedIn.as("terminal")
                .get("/api/rules/plans")
                .then()
                .statusCode(200)
                .body("plan", hasSize(6))
                .body("find { it.plan == 'FOLLOW_UP_CT' }.interval", equalTo("REQUIRED"))
                .body("find { it.plan == 'FOLLOW_UP_CT' }.ruling.ruleId", equalTo("PI-1"))
                .body("find { it.plan == 'BIOPSY' }.interval", equalTo("NONE"))
                .body("find { it.plan == 'BIOPSY' }.ruling.source", equalTo("POLICY"));
    }

    @Test
    void all_guidelines_answer_one_governs_and_disagreements_are_listed() {
        ask("/api/rules/evaluate", solid("\"meanMm\":\"9.0\"").replace("\"SCREENING\"", "\"incidental\""))
                .statusCode(200)
                .body("results", hasSize(8))
                .body("governing", equalTo("fleischner-2017"))
                .body("results.find { it.pack == 'cn-2018' }.ruling.source", equalTo("MEMORY"))
                .body("results.find { it.pack == 'fleischner-2017' }.categoryWord.outcome", equalTo("OWN"))
                .body("results.find { it.pack == 'fleischner-2017' }.categoryWord.source", equalTo("POLICY"))
                .body("disagreements.size()", greaterThan(0));
    }

    @Test
    void numbers_sent_as_text_or_as_numbers_are_the_same_number() {
        for (String number : new String[] {"14.949999", "\"14.949999\"", "\" 14.949999 \"", "1.4949999e1"}) {
            ask("/api/rules/lung-rads-2022/evaluate", solid("\"meanMm\":" + number))
                    .statusCode(200)
                    .body("result.ruling.outcome", equalTo("4A"));
        }
        ask("/api/rules/lung-rads-2022/evaluate", solid("\"meanMm\":-0.0"))
                .statusCode(200)
                .body("result.ruling.outcome", equalTo("2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"meanMm\":1e400 | nodules[0].longMm | 0 to 300",
                "\"meanMm\":\"1e999999999\" | nodules[0].longMm | 0 to 300",
                "\"meanMm\":\"NaN\" | nodules[0].meanMm | digits 0 to 9",
                "\"meanMm\":\"８\" | nodules[0].meanMm | digits 0 to 9",
                "\"meanMm\":\"8,5\" | nodules[0].meanMm | digits 0 to 9",
                "\"meanMm\":\"8 mm\" | nodules[0].meanMm | digits 0 to 9",
                "\"meanMm\":true | nodules[0].meanMm | digits 0 to 9",
                "\"meanMm\":-0.1 | nodules[0].longMm | 0 to 300",
                "\"meanMm\":7,\"solidMm\":7.1 | nodules[0].solidMm | at most the nodule's 7 mm",
                "\"longMm\":7,\"shortMm\":8 | nodules[0].shortMm | at most longMm",
                "\"shortMm\":8 | nodules[0].longMm | given with shortMm",
                "\"meanMm\":7,\"priorCategory\":\"3\" | nodules[0].monthsSincePrior | given with a prior category",
                "\"meanMm\":7,\"priorCategory\":\"5\",\"monthsSincePrior\":6 | nodules[0].priorCategory | one of 0, 1, 2",
                "\"meanMm\":7,\"flags\":[\"spikey\"] | nodules[0].flags | one of suspicious",
                "\"brockPercent\":100.01 | nodules[0].brockPercent | 0 to 100",
            })
    void impossible_values_are_refused_with_field_value_and_bound(String values, String field, String bound) {
        ask("/api/rules/lung-rads-2022/evaluate", solid(values.strip()))
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("arguments.field", equalTo(field.strip()))
                .body("arguments.bound", containsString(bound.strip()))
                .body("arguments.value", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void ages_and_words_of_the_study_are_refused_as_well() {
        refused(solid("\"meanMm\":7").replace("\"age\":60", "\"age\":34.9"), "age", "34.9");
        refused(solid("\"meanMm\":7").replace("\"age\":60", "\"age\":121"), "age", "121");
        refused(solid("\"meanMm\":7").replace("\"SCREENING\"", "\"CURIOSITY\""), "context", "CURIOSITY");
        refused(solid("\"meanMm\":7").replace("\"baseline\"", "\"exploding\""), "nodules[0].status", "exploding");
    }

    @Test
    void a_flag_given_twice_counts_once() {
        ask(
                        "/api/rules/lung-rads-2022/evaluate",
                        solid("\"meanMm\":7,\"flags\":[\"suspicious\",\"SUSPICIOUS\",\"suspicious\"]"))
                .statusCode(200)
                .body("result.ruling.outcome", equalTo("4X"));
    }

    @Test
    void risk_models_answer_to_six_decimals_and_name_what_is_missing() {
        String known = "{\"age\":62,\"sex\":\"MALE\",\"familyLungCancer\":\"NO\",\"emphysema\":\"NO\",\"longMm\":4,"
                + "\"type\":\"SOLID\",\"lobe\":\"RLL\",\"noduleCount\":4,\"spiculation\":\"NO\"}";
        ask("/api/rules/risk", known)
                .statusCode(200)
                .body("find { it.model == 'brock-2b' }.logit", equalTo(-6.7892f))
                .body("find { it.model == 'pkuph' }.missing", hasItem("familyAnyCancer"));
        ask("/api/rules/risk", known.replace("62", "17"))
                .statusCode(400)
                .body("arguments.field", equalTo("age"))
                .body("arguments.value", equalTo("17"));
    }

    @Test
    void an_unknown_guideline_is_not_found() {
        ask("/api/rules/lung-rads-1999/evaluate", solid("\"meanMm\":7"))
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void tables_are_shown_with_the_mark_of_every_row() {
        SignedIn.as("terminal")
                .get("/api/tables")
                .then()
                .statusCode(200)
                .body("find { it.id == 'lung-rads-2022.solid' }.sources.VERIFIED", equalTo(21))
                .body("find { it.id == 'cn-2018.solid' }.sources.MEMORY", equalTo(10));
        SignedIn.as("terminal")
                .get("/api/tables/eups-2017.solid")
                .then()
                .statusCode(200)
                .body("rows.find { it.ruleId == 'EU17-3' }.source", equalTo("VERIFIED"))
                .body("rows.find { it.ruleId == 'EU17-1' }.source", equalTo("MEMORY"))
                .body("sourceText", containsString("# Source of"));
        SignedIn.as("terminal").get("/api/tables/none.such").then().statusCode(404);
    }

    private static void refused(String body, String field, String value) {
        ask("/api/rules/lung-rads-2022/evaluate", body)
                .statusCode(400)
                .body("arguments.field", equalTo(field))
                .body("arguments.value", equalTo(value));
    }

    private static ValidatableResponse ask(String path, String body) {
        return SignedIn.as("terminal").body(body).post(path).then();
    }

    private static String solid(String values) {
        return "{\"context\":\"SCREENING\",\"region\":\"OTHER\",\"age\":60,\"risk\":\"high\",\"nodules\":[{\"finding\":"
                + "\"solid\",\"status\":\"baseline\"," + values + "}]}";
    }
}
