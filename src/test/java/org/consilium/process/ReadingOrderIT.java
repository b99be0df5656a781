package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.NoduleOutline;
import org.consilium.clinical.NoduleType;
import org.consilium.intake.CaseId;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No byte of the model's read leaves the server before the blind read is locked: not for anybody, not anywhere. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
@Tag("R-READING-ORDER")
class ReadingOrderIT {
    private static final List<String> PEOPLE =
            List.of("", "terminal", "reader", "reader2", "chair", "surgeon", "coordinator", "manager", "auditor");
    /** Many more by {@code -Dconsilium.leak.cases}. */
    private static final int CASES = Integer.getInteger("consilium.leak.cases", 3);

    private static final String WORD = "CANARYWORD";

    @Inject
    Cases cases;

    @Inject
    Tables tables;

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Listener();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void nothingOfTheModelsReadIsSeenBeforeTheLockByAnybodyAnywhere() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Supplier<ModelRead> answer =
                    i % 3 == 0 ? sees(chance) : i % 3 == 1 ? abstains() : i % 6 == 2 ? breaks() : sees(chance);
            CaseId id = cases.open(answer);
            scan(id, "before 1A, seed " + seed);
            cases.asks(id);
            cases.drafts("reader", id, Nodules.solid("7.0", "0.1")).statusCode(200);
            cases.awaitModel(id);
            cases.awaitExplanation(id);
            scan(id, "sealed, seed " + seed);
        }
    }

    @Test
    void afterTheLockTheSameSearchFindsTheRead() {
        CaseId id = cases.open(sees(new Random(7)));
        cases.asks(id);
        cases.awaitModel(id);
        cases.readsBlind("reader", id, Nodules.solid("7.0", "0.1"));
        cases.awaitExplanation(id);
        assertThat(canariesIn(String.join("\n", Endpoints.answers("reader", id))))
                .isNotEmpty();
        assertThat(String.join("\n", Endpoints.answers("reader", id))).contains(WORD + "-FEATURE", WORD + "-SIMILAR");
    }

    private void scan(CaseId id, String when) {
        for (String person : PEOPLE) {
            for (String answer : Endpoints.answers(person, id)) {
                assertThat(canariesIn(answer)).as(when + ": " + answer).isEmpty();
            }
            assertThat(canariesIn(socket(person, id)))
                    .as(when + ": room socket of " + person)
                    .isEmpty();
        }
        assertThat(logged.stream().flatMap(line -> canariesIn(line).stream()))
                .as(when + ": log")
                .isEmpty();
        assertThat(canariesIn(tables.text("act_%")))
                .as(when + ": engine tables")
                .isEmpty();
        assertThat(canariesIn(tables.text("audit_record")))
                .as(when + ": audit trail")
                .isEmpty();
    }

    /** Digits that no other number of the case has, as they would be written whole or rounded a little. */
    private static List<String> canariesIn(String text) {
        List<String> found = new ArrayList<>();
        for (String canary : List.of(WORD, "7391", "81.3", "4711.", "63.7", "977.")) {
            if (text.contains(canary) && !canary.isBlank() && isCanary(text, canary)) {
                found.add(canary);
            }
        }
        return found;
    }

    /** Ids and times hold digits as well: a number counts only where no hexadecimal or time surrounds it. */
    private static boolean isCanary(String text, String canary) {
        String before = canary.equals(WORD) ? "" : canary.equals("7391") ? "0\\." : "(?<![0-9a-f:.-])";
        return java.util.regex.Pattern.compile(before + java.util.regex.Pattern.quote(canary))
                .matcher(text)
                .find();
    }

    private static Supplier<ModelRead> sees(Random chance) {
        double tail = chance.nextInt(1000) / 1e7;
        return () -> new ModelRead.Ready(
                List.of(new ModelNodule(
                        WORD,
                        List.of(977.1 + tail, 977.2, 977.3),
                        0.7391 + tail,
                        new BigDecimal("81.3"),
                        new BigDecimal("81.3"),
                        new BigDecimal("81.3"),
                        4711.5 + tail,
                        new BigDecimal("63.7"),
                        63.7,
                        NoduleType.SOLID,
                        Map.of(WORD, 0.7391),
                        0.7391 + tail,
                        0.7391,
                        0.7392,
                        null,
                        null,
                        List.of(977.1, 977.2, 977.3),
                        new NoduleOutline(
                                1,
                                1,
                                1,
                                List.of(0.7391, 0.7391, 63.7),
                                List.of(977.1 + tail, 977.2, 977.3),
                                List.of(1.0, 0.0, 0.0),
                                List.of(0.0, 1.0, 0.0),
                                "AQ=="))),
                ModelOfOurMaking.provenance(WORD));
    }

    private static Supplier<ModelRead> abstains() {
        return () -> new ModelRead.Abstained(WORD, WORD + " in the detail", Optional.empty());
    }

    private static Supplier<ModelRead> breaks() {
        return () -> {
            throw new IllegalStateException(WORD + " in an exception");
        };
    }

    private static String socket(String person, CaseId id) {
        Queue<String> frames = new ConcurrentLinkedQueue<>();
        try (AutoClose socket = new AutoClose(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("consilium.v1", protocols(person))
                .buildAsync(
                        URI.create("ws://localhost:" + io.restassured.RestAssured.port + "/api/rooms/" + id),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                                frames.add(text.toString());
                                return WebSocket.Listener.super.onText(from, text, last);
                            }
                        })
                .get(5, TimeUnit.SECONDS))) {
            socket.socket().sendText("{\"type\":\"ping\"}", true).get(2, TimeUnit.SECONDS);
            return String.join("\n", frames);
        } catch (Exception refused) {
            return "refused: " + refused;
        }
    }

    private static String[] protocols(String person) {
        return person.isEmpty()
                ? new String[0]
                : new String[] {
                    "bearer-token-carrier",
                    URLEncoder.encode(
                                    "quarkus-http-upgrade#Authorization#Bearer " + SignedIn.tokenOf(person),
                                    StandardCharsets.UTF_8)
                            .replace("+", "%20")
                };
    }

    private record AutoClose(WebSocket socket) implements AutoCloseable {
        @Override
        public void close() {
            socket.abort();
        }
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters()) + " "
                    + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
