package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-SIGN-IN")
class SessionIT {
    @Test
    void aPersonWithTheRightPasswordGetsATokenThatNamesThem() {
        SignedIn.as("reader")
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("name", equalTo("reader"))
                .body("roles", hasItem("radiologist"));
    }

    @Test
    void aWrongPasswordAndAWrongNameAreRefusedAlike() {
        for (String name : new String[] {"reader", "nobody"}) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("name", name, "password", "guess"))
                    .post("/api/session")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("sign-in-failed"));
        }
    }

    @Test
    void withoutATokenNothingButTheDoorIsOpen() {
        given().get("/api/session").then().statusCode(401).body("code", equalTo("not-signed-in"));
        given().get("/api/audit").then().statusCode(401);
        SignedIn.as("reader").get("/api/audit").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aSessionThatWasEndedOpensNothingAnyMoreAndOthersGoOn() {
        String ended = opened();
        String other = opened();
        with(ended).delete("/api/session").then().statusCode(204);
        with(ended).get("/api/session").then().statusCode(401);
        with(ended).get("/api/worklist").then().statusCode(401);
        with(other).get("/api/session").then().statusCode(200);
    }

    private static String opened() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", "surgeon", "password", SignedIn.passwordOf("surgeon")))
                .post("/api/session")
                .path("token");
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @Test
    void malformedBodiesAreRefusedWithThePlaceAndWithoutTheContent() {
        String answer = given().contentType(ContentType.JSON)
                .body("{\"name\": \"Secret^Name\", ")
                .post("/api/session")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-body"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Secret").doesNotContain("Exception");
    }

    @Test
    void aValueOfTheWrongKindIsRefusedWithItsField() {
        given().contentType(ContentType.JSON)
                .body("{\"name\": {\"first\": 1}, \"password\": \"x\"}")
                .post("/api/session")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-body"))
                .body("arguments.field", equalTo("name"));
    }

    @Test
    void firstPasswordsAreReadableByTheirOwnerOnly() throws Exception {
        var permissions =
                Files.getPosixFilePermissions(ServerUnderTest.dataFolder().resolve("first-passwords.json"));
        assertThat(permissions)
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
