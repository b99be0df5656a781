package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.Role;
import org.consilium.intake.CaseId;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every address about one case as every person of {@code case-access.txt}, at every stage of the case. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
@Tag("R-ACCESS-CASE")
class CaseAccessIT {
    @Inject
    Cases cases;

    @Inject
    MorePeople people;

    @BeforeEach
    void morePeople() {
        people.add("elsewhere", "north", Role.TERMINAL_DOCTOR);
        people.add("onlychair", "house", Role.CHAIR);
    }

    @TestFactory
    Stream<DynamicTest> everyAddressAskedAtEveryStageAsEveryPerson() {
        return Stages.inOrder(cases)
                .map(stage -> DynamicTest.dynamicTest(stage.name(), () -> {
                    CaseId id = stage.reached();
                    assertThat(Admissions.at(stage.name()).entrySet().stream()
                                    .flatMap(each -> wrong(each.getKey(), each.getValue(), id).stream())
                                    .toList())
                            .isEmpty();
                }));
    }

    @Test
    void aTaskOfAnotherSiteIsNeitherListedNorClaimed() {
        CaseId id = cases.open(Stages::nothingSeen);
        List<String> waiting = tasks("terminal", id);
        assertThat(waiting).isNotEmpty();
        assertThat(tasks("elsewhere", id)).isEmpty();
        for (String task : waiting) {
            people.as("elsewhere").post("/api/tasks/" + task + "/claim").then().statusCode(404);
        }
        people.as("terminal")
                .post("/api/tasks/" + waiting.get(0) + "/claim")
                .then()
                .statusCode(204);
    }

    @Test
    void noSpellingOfThePathLeadsAroundTheGate() throws Exception {
        CaseId id = cases.open(Stages::nothingSeen);
        assertThat(statusAt("/api/cases/" + id, "terminal")).isEqualTo(200);
        for (String spelling : List.of(
                "//api/cases/%s",
                "/api//cases/%s",
                "/api/./cases/%s",
                "/api/x/../cases/%s",
                "/api/cases;a=b/%s",
                "/api/cases/%s/",
                "/api/cases/%s;a=b",
                "/api/%%63ases/%s")) {
            assertThat(statusAt(String.format(spelling, id), "elsewhere"))
                    .as(spelling)
                    .isEqualTo(404);
        }
    }

    /** Past RestAssured, which tidies paths up. */
    private int statusAt(String path, String name) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + RestAssured.port + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + people.tokenOf(name))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private List<String> tasks(String name, CaseId id) {
        return people.as(name)
                .get("/api/worklist")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("tasks.findAll { it.caseId == '" + id + "' }.id", String.class);
    }

    /** What this person met at an address that does not fit the table. */
    private List<String> wrong(String name, boolean admitted, CaseId id) {
        List<String> wrong = new ArrayList<>();
        if (listed(name, id) != admitted) {
            wrong.add(name + " finds the case in the list: " + !admitted);
        }
        for (Endpoints.Call call : aboutOneCase()) {
            Response answer = call.of(people.as(name), id);
            boolean refused = answer.statusCode() == 404 || answer.statusCode() == 403;
            boolean plain = call.path().equals("/api/cases/{id}") || call.path().endsWith("/timeline");
            if (admitted ? plain && answer.statusCode() != 200 : !refused) {
                wrong.add(name + " " + call + " -> " + answer.statusCode());
            }
            if (!admitted && !sameAsOfNoCase(name, call, answer)) {
                wrong.add(name + " " + call + " can tell the case from none: " + answer.asString());
            }
        }
        return wrong;
    }

    private boolean listed(String name, CaseId id) {
        return people.as(name)
                .get("/api/cases?size=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("cases.id", String.class)
                .contains(id.toString());
    }

    private boolean sameAsOfNoCase(String name, Endpoints.Call call, Response answer) {
        Response ofNone = call.of(people.as(name), new CaseId(UUID.randomUUID()));
        return ofNone.statusCode() == answer.statusCode()
                && ofNone.jsonPath().getString("code").equals(answer.jsonPath().getString("code"))
                && ofNone.jsonPath()
                        .getMap("arguments")
                        .equals(answer.jsonPath().getMap("arguments"));
    }

    private static List<Endpoints.Call> aboutOneCase() {
        List<Endpoints.Call> found = Endpoints.all().stream()
                .filter(call -> call.path().startsWith("/api/cases/{id}"))
                .toList();
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }

    /** Who may enter at a stage, from the table. */
    private static final class Admissions {
        private static final List<String> STAGES = List.of("fresh", "advising", "panel", "decided");

        static Map<String, Boolean> at(String stage) {
            return lines().map(line -> line.split("\\s+"))
                    .collect(Collectors.toMap(
                            words -> words[0], words -> words[1 + STAGES.indexOf(stage)].equals("in")));
        }

        private static Stream<String> lines() {
            return text().lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        }

        private static String text() {
            try (InputStream table = CaseAccessIT.class.getResourceAsStream("/case-access.txt")) {
                return new String(table.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
