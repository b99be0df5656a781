package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens of an identity provider (Keycloak's form: roles under realm_access) by its published keys. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProviderTokensIT.WithProvider.class)
@Tag("R-SIGN-IN")
@Tag("R-SIGNATURE")
class ProviderTokensIT {
    @Test
    void aPersonOfTheProviderIsKnownFromTheFirstRequestOn() {
        whoAmI(of("mueller", "radiologist"))
                .statusCode(200)
                .body("name", equalTo("mueller"))
                .body("displayName", equalTo("mueller of the provider"))
                .body("roles", hasItem("radiologist"))
                .body("roles", not(hasItem("auditor")));
        given().header("Authorization", "Bearer " + of("mueller", "auditor"))
                .get("/api/audit")
                .then()
                .statusCode(200);
    }

    @Test
    void strangersKeysAndForeignIssuersOpenNothing() {
        whoAmI(ProviderUnderTest.signed(
                        ProviderUnderTest.claims("mueller", List.of("auditor")), ProviderUnderTest.newKeys()))
                .statusCode(401);
        whoAmI(ProviderUnderTest.signed(
                        ProviderUnderTest.claims("mueller", List.of("auditor")).issuer("https://elsewhere.example")))
                .statusCode(401);
    }

    @Test
    void aChairOfTheProviderSignsByAFreshSignInAndByNothingElse() {
        ACaseForThePanel aCase = ACaseForThePanel.waiting();
        SeatedByProvider panel = SeatedByProvider.concluded(aCase);
        Instant now = Instant.now();
        panel.sign(Optional.empty(), "").statusCode(403).body("code", equalTo("fresh-sign-in-needed"));
        panel.sign(Optional.of(now.minusSeconds(3600)), "")
                .statusCode(403)
                .body("arguments.maxAgeSeconds", equalTo(300));
        panel.sign(Optional.of(now.plusSeconds(3600)), "").statusCode(403);
        panel.sign(Optional.empty(), "a password").statusCode(403);
        assertThat(aCase.state()).isEqualTo("AWAITING_PANEL");
        panel.sign(Optional.of(now.minusSeconds(20)), "")
                .statusCode(200)
                .body("decision.signedBy", equalTo("chair of the provider"));
        assertThat(aCase.state()).isEqualTo("DECIDED");
    }

    private static String of(String name, String role) {
        return ProviderUnderTest.signed(ProviderUnderTest.claims(name, List.of(role)));
    }

    private static ValidatableResponse whoAmI(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/session")
                .then();
    }

    /** Points the server at a provider on loopback. */
    public static final class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return ProviderUnderTest.settings();
        }
    }
}
