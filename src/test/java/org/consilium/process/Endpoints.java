package org.consilium.process;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.consilium.intake.CaseId;
import org.consilium.testing.SignedIn;

/** Every endpoint that the server's own OpenAPI document names, so that new ones are called as well. */
final class Endpoints {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private Endpoints() {}

    /** Calls everything about a case as this person, or as nobody; changes nothing because the version is stale. */
    static List<String> answers(String person, CaseId id) {
        List<String> answers = new ArrayList<>();
        for (Call call : all()) {
            if (call.path().equals("/api/session") || call.path().startsWith("/api/model/")) {
                continue;
            }
            Response response = call.of(person, id);
            answers.add(person + " " + call + " " + response.statusCode() + " " + response.headers() + " "
                    + response.asString());
        }
        return answers;
    }

    static List<Call> all() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        List<Call> calls = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> calls.add(new Call(method.toUpperCase(Locale.ROOT), path))));
        return calls;
    }

    /** One endpoint. */
    record Call(String method, String path) {
        Response of(String person, CaseId id) {
            return of(person.isEmpty() ? given() : SignedIn.as(person), id);
        }

        Response of(RequestSpecification request, CaseId id) {
            if (!method.equals("GET")) {
                request = path.contains("dicom")
                        ? request.contentType("application/octet-stream").body(new byte[] {1, 2, 3})
                        : request.contentType("application/json").body(anything());
            }
            return request.request(method, filled(id));
        }

        private String filled(CaseId id) {
            return path.replace(
                            "{id}",
                            path.startsWith("/api/tasks") ? UUID.randomUUID().toString() : id.toString())
                    .replace("{caseId}", id.toString())
                    .replace("{k}", "0")
                    .replace("{key}", "nodule-case")
                    .replace("{pack}", "fleischner-2017")
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }

        /** A body with something for every field that any endpoint knows, and a version that nobody has. */
        private static Map<String, Object> anything() {
            Map<String, Object> body = new HashMap<>();
            body.put("expectedVersion", -1);
            body.put("findings", List.of(Nodules.solid("4.0", "0.02")));
            body.put("reason", "to see what comes back");
            body.put("reasonCode", "OTHER");
            body.put("accept", true);
            body.put("plan", "DISCHARGE");
            body.put("requestPanel", false);
            body.put("round", 1);
            body.put("probability", 0.5);
            body.put("confidence", 3);
            body.put("chair", UUID.randomUUID());
            body.put("members", List.of(UUID.randomUUID()));
            body.put("signaturePassword", "not the password");
            body.put("patientInformed", true);
            body.put("ordersPlaced", true);
            body.put("kind", "BENIGN");
            body.put("basis", "PATHOLOGY");
            body.put("studyInstanceUid", "1.2.3");
            return body;
        }
    }
}
