package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Walks every endpoint of the OpenAPI document as nobody and as every role, against {@code access-matrix.txt}. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-ACCESS-ROLE")
class AccessMatrixIT {
    private static final Map<String, String> ONE_OF_EACH = new TreeMap<>(Map.of(
            Role.TERMINAL_DOCTOR, "terminal",
            Role.RADIOLOGIST, "reader",
            Role.EXPERT, "surgeon",
            Role.CHAIR, "chair",
            Role.COORDINATOR, "coordinator",
            Role.MANAGER, "manager",
            Role.AUDITOR, "auditor"));

    @Test
    void everyEndpointIsInTheMatrixAndNothingElseIs() throws Exception {
        assertThat(endpoints()).containsExactlyInAnyOrderElementsOf(matrix().keySet());
    }

    @Test
    void nobodyGetsInWhereTheMatrixDoesNotSayPublic() throws Exception {
        List<String> wrong = new ArrayList<>();
        matrix().forEach((endpoint, roles) -> {
            int status = call(given(), endpoint);
            if ((status == 401) == roles.contains("public")) {
                wrong.add(endpoint + " -> " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleGetsInWhereTheMatrixSaysSoAndNowhereElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        matrix().forEach((endpoint, roles) -> {
            // Signing out would end the session that this walk uses; SessionIT ends its own.
            if (roles.contains("public") || endpoint.equals("DELETE /api/session")) {
                return;
            }
            ONE_OF_EACH.forEach((role, name) -> {
                boolean expected =
                        roles.contains("everybody") || rolesOf(name).stream().anyMatch(roles::contains);
                int status = call(given().header("Authorization", "Bearer " + SignedIn.tokenOf(name)), endpoint);
                boolean entered = status != 403 && status != 401;
                if (entered != expected || status >= 500) {
                    wrong.add(endpoint + " as " + name + " -> " + status + ", expected " + (expected ? "in" : "out"));
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    /** The chair is an expert as well. */
    private static Set<String> rolesOf(String name) {
        return name.equals("chair")
                ? Set.of(Role.CHAIR, Role.EXPERT)
                : ONE_OF_EACH.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(name))
                        .map(Map.Entry::getKey)
                        .collect(java.util.stream.Collectors.toSet());
    }

    private static int call(RequestSpecification request, String endpoint) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replaceAll("\\{(k|slice)}", "0")
                .replaceAll("\\{key}", "none")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (!parts[0].equals("GET")) {
            boolean upload = path.endsWith("/dicom/files");
            request.contentType(upload ? "application/octet-stream" : ContentType.JSON.toString())
                    .body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(parts[0], path).statusCode();
    }

    private static Set<String> endpoints() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString())
                .path("paths");
        Set<String> endpoints = new TreeSet<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (Set.of("get", "put", "post", "delete", "patch").contains(method)) {
                        endpoints.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return endpoints;
    }

    private static Map<String, Set<String>> matrix() throws Exception {
        Map<String, Set<String>> matrix = new TreeMap<>();
        try (InputStream stream = AccessMatrixIT.class.getResourceAsStream("/access-matrix.txt")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.trim().split("\\s+");
                        matrix.put(words[0] + " " + words[1], Set.of(words[2].split(",")));
                    });
        }
        return matrix;
    }
}
