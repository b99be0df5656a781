package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final String ISSUER = "https://identity.example/realms/hospital";
    private static final KeyPair PROVIDER = keys();
    private static final KeyPair STRANGER = keys();

    @Test
    void aPersonOfTheProviderIsKnownFromTheFirstRequestOn() {
        whoAmI(token(PROVIDER, ISSUER, "radiologist"))
                .statusCode(200)
                .body("name", equalTo("mueller"))
                .body("displayName", equalTo("Dr. Müller"))
                .body("roles", hasItem("radiologist"))
                .body("roles", not(hasItem("auditor")));
        given().header("Authorization", "Bearer " + token(PROVIDER, ISSUER, "auditor"))
                .get("/api/audit")
                .then()
                .statusCode(200);
    }

    @Test
    void strangersKeysAndForeignIssuersOpenNothing() {
        whoAmI(token(STRANGER, ISSUER, "auditor")).statusCode(401);
        whoAmI(token(PROVIDER, "https://elsewhere.example", "auditor")).statusCode(401);
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

    /** A panel whose people all come from the provider, up to the moment of the signature. */
    private record SeatedByProvider(ACaseForThePanel aCase) {
        private static final List<String> MEMBERS = List.of("radiology", "thoracic_surgery", "pathology");

        static SeatedByProvider concluded(ACaseForThePanel aCase) {
            SeatedByProvider panel = new SeatedByProvider(aCase);
            panel.post(
                    "coordinator",
                    "/panel",
                    Map.of(
                            "expectedVersion",
                            aCase.version(),
                            "chair",
                            panel.idOf("chair"),
                            "members",
                            MEMBERS.stream().map(panel::idOf).toList()));
            panel.vote(1);
            panel.chair("/panel/reveal");
            panel.chair("/panel/second-round");
            panel.vote(2);
            panel.chair("/panel/conclusion");
            return panel;
        }

        ValidatableResponse sign(Optional<Instant> signedInAt, String password) {
            Map<String, Object> body = new HashMap<>(
                    Map.of("expectedVersion", aCase.version(), "plan", "BIOPSY", "reason", "of the provider"));
            if (!password.isEmpty()) {
                body.put("signaturePassword", password);
            }
            return given().header("Authorization", "Bearer " + token("chair", signedInAt))
                    .contentType("application/json")
                    .body(body)
                    .post(aCase.at("/decision"))
                    .then();
        }

        private void vote(int round) {
            Stream.concat(Stream.of("chair"), MEMBERS.stream())
                    .forEach(name -> post(
                            name,
                            "/panel/votes",
                            Map.of(
                                    "round",
                                    round,
                                    "plan",
                                    "BIOPSY",
                                    "probability",
                                    0.4,
                                    "confidence",
                                    4,
                                    "reason",
                                    "of the provider")));
        }

        private void chair(String what) {
            post("chair", what, Map.of("expectedVersion", aCase.version()));
        }

        private void post(String name, String what, Map<String, Object> body) {
            given().header("Authorization", "Bearer " + token(name, Optional.empty()))
                    .contentType("application/json")
                    .body(body)
                    .post(aCase.at(what))
                    .then()
                    .statusCode(200);
        }

        /** Known from the first request on. */
        private String idOf(String name) {
            return whoAmI(token(name, Optional.empty()))
                    .statusCode(200)
                    .extract()
                    .path("id");
        }

        private static String token(String name, Optional<Instant> signedInAt) {
            List<String> roles = switch (name) {
                case "coordinator" -> List.of("coordinator");
                case "chair" -> List.of("chair", "expert");
                default -> List.of("expert");
            };
            JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                    .subject("f:7a2c:" + name)
                    .upn(name)
                    .claim("name", name + " of the provider")
                    .claim("specialty", name.equals("chair") ? "RESPIRATORY" : name.toUpperCase(Locale.ROOT))
                    .claim("realm_access", Map.of("roles", roles))
                    .expiresIn(300);
            signedInAt.ifPresent(at -> claims.claim("auth_time", at.getEpochSecond()));
            return claims.jws().keyId("provider-key").sign(PROVIDER.getPrivate());
        }
    }

    private static ValidatableResponse whoAmI(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/session")
                .then();
    }

    private static String token(KeyPair keys, String issuer, String role) {
        return Jwt.issuer(issuer)
                .subject("f:7a2c:mueller")
                .upn("mueller")
                .claim("name", "Dr. Müller")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .expiresIn(300)
                .jws()
                .keyId("provider-key")
                .sign(keys.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Points the server at a provider's keys, served on loopback. */
    public static final class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.jwt.verify.publickey.location",
                    publish(),
                    "mp.jwt.verify.issuer",
                    ISSUER,
                    "smallrye.jwt.path.groups",
                    "realm_access/roles");
        }

        private static String publish() {
            try {
                RSAPublicKey key = (RSAPublicKey) PROVIDER.getPublic();
                byte[] keySet = new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "keys",
                                List.of(Map.of(
                                        "kty", "RSA",
                                        "use", "sig",
                                        "alg", "RS256",
                                        "kid", "provider-key",
                                        "n", number(key.getModulus()),
                                        "e", number(key.getPublicExponent())))))
                        .getBytes(StandardCharsets.UTF_8);
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/keys", exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keySet.length);
                    exchange.getResponseBody().write(keySet);
                    exchange.close();
                });
                server.start();
                return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private static String number(BigInteger value) {
            byte[] bytes = value.toByteArray();
            int skip = bytes[0] == 0 ? 1 : 0;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(java.util.Arrays.copyOfRange(bytes, skip, bytes.length));
        }
    }
}
