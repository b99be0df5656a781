package org.consilium.access;

import static io.restassured.RestAssured.given;
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
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** Tokens of an identity provider (Keycloak's form: roles under realm_access) by its published keys. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProviderTokensIT.WithProvider.class)
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
