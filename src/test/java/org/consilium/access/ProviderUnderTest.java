package org.consilium.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An identity provider on loopback, with as much of OpenID Connect as the pages use: its description, its keys, a door that
 * lets in whoever is {@link #atTheDoor} at once, and tokens for a code whose PKCE verifier fits.
 */
final class ProviderUnderTest {
    static final String CLIENT = "consilium-pages";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair KEYS = newKeys();
    private static final HttpServer SERVER = start();
    static final String ORIGIN = "http://127.0.0.1:" + SERVER.getAddress().getPort();
    static final String ISSUER = ORIGIN + "/realms/hospital";

    /** Who signs in next; how long that person's tokens are good for; when that person last entered a password there. */
    static volatile String atTheDoor = "radiology";

    static volatile int tokenSeconds = 300;
    static volatile Instant lastSignIn = Instant.now();

    static final Queue<Map<String, String>> QUESTIONS = new ConcurrentLinkedQueue<>();
    static final Queue<Map<String, String>> GRANTS = new ConcurrentLinkedQueue<>();
    private static final Map<String, String> CHALLENGES = new ConcurrentHashMap<>();

    private ProviderUnderTest() {}

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a server needs to know of this provider. */
    static Map<String, String> settings() {
        return Map.of(
                "mp.jwt.verify.publickey.location", ISSUER + "/keys",
                "mp.jwt.verify.issuer", ISSUER,
                "smallrye.jwt.path.groups", "realm_access/roles",
                "consilium.access.provider-client", CLIENT,
                "consilium.access.provider-origin", ORIGIN);
    }

    /** A token of one of the provider's people, as Keycloak writes it: roles under {@code realm_access}. */
    static String token(String name, Optional<Instant> signedInAt) {
        JwtClaimsBuilder claims = claims(name, rolesOf(name)).expiresIn(tokenSeconds);
        signedInAt.ifPresent(at -> claims.claim("auth_time", at.getEpochSecond()));
        return signed(claims, KEYS);
    }

    static JwtClaimsBuilder claims(String name, List<String> roles) {
        return Jwt.issuer(ISSUER)
                .subject("f:7a2c:" + name)
                .upn(name)
                .claim("name", name + " of the provider")
                .claim("specialty", name.equals("chair") ? "RESPIRATORY" : name.toUpperCase(Locale.ROOT))
                .claim("realm_access", Map.of("roles", roles))
                .expiresIn(300);
    }

    static String signed(JwtClaimsBuilder claims) {
        return signed(claims, KEYS);
    }

    static String signed(JwtClaimsBuilder claims, KeyPair keys) {
        return claims.jws().keyId("provider-key").sign(keys.getPrivate());
    }

    private static List<String> rolesOf(String name) {
        return switch (name) {
            case "coordinator" -> List.of("coordinator");
            case "chair" -> List.of("chair", "expert");
            default -> List.of("expert");
        };
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/realms/hospital/.well-known/openid-configuration", ProviderUnderTest::describe);
            server.createContext("/realms/hospital/keys", exchange -> answer(exchange, 200, keySet()));
            server.createContext("/realms/hospital/door", ProviderUnderTest::door);
            server.createContext("/realms/hospital/token", ProviderUnderTest::redeem);
            server.createContext("/realms/hospital/exit", exchange -> answer(exchange, 200, Map.of("signedOut", true)));
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void describe(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                Map.of(
                        "issuer", ISSUER,
                        "authorization_endpoint", ISSUER + "/door",
                        "token_endpoint", ISSUER + "/token",
                        "end_session_endpoint", ISSUER + "/exit",
                        "jwks_uri", ISSUER + "/keys"));
    }

    private static void door(HttpExchange exchange) throws IOException {
        Map<String, String> question = fields(exchange.getRequestURI().getRawQuery());
        QUESTIONS.add(question);
        if ("login".equals(question.get("prompt"))) {
            lastSignIn = Instant.now();
        }
        String code = "code-" + QUESTIONS.size();
        CHALLENGES.put(code, question.get("code_challenge"));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        question.get("redirect_uri") + "?code=" + code + "&state=" + question.get("state") + "&iss="
                                + java.net.URLEncoder.encode(ISSUER, StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void redeem(HttpExchange exchange) throws IOException {
        Map<String, String> grant =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        GRANTS.add(grant);
        boolean fits = "refresh_token".equals(grant.get("grant_type"))
                ? "renewal".equals(grant.get("refresh_token"))
                : challengeOf(grant.getOrDefault("code_verifier", ""))
                        .equals(CHALLENGES.remove(grant.getOrDefault("code", "")));
        if (!fits || !CLIENT.equals(grant.get("client_id"))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        token(atTheDoor, Optional.of(lastSignIn)),
                        "refresh_token",
                        "renewal",
                        "expires_in",
                        tokenSeconds));
    }

    private static String challengeOf(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] both = pair.split("=", 2);
            fields.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static Map<String, Object> keySet() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty", "RSA",
                        "use", "sig",
                        "alg", "RS256",
                        "kid", "provider-key",
                        "n", number(key.getModulus()),
                        "e", number(key.getPublicExponent()))));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int skip = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, skip, bytes.length));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
