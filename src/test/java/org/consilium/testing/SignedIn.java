package org.consilium.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The first people of a fresh server, signed in with the passwords it made. */
public final class SignedIn {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private SignedIn() {}

    /** A request by this person; JSON both ways. */
    public static RequestSpecification as(String name) {
        return given().header("Authorization", "Bearer " + tokenOf(name)).contentType(ContentType.JSON);
    }

    /** The person's bearer token. */
    public static String tokenOf(String name) {
        return TOKENS.computeIfAbsent(
                name + "@" + ServerUnderTest.dataFolder(),
                key -> given().contentType(ContentType.JSON)
                        .body(Map.of("name", name, "password", passwordOf(name)))
                        .post("/api/session")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("token"));
    }

    /** The person's first password. */
    public static String passwordOf(String name) {
        try {
            Path file = ServerUnderTest.dataFolder().resolve("first-passwords.json");
            return new ObjectMapper().readTree(Files.readString(file)).get(name).asText();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
