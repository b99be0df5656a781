package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.assessment.BlindReading;
import org.consilium.assessment.Reads;
import org.consilium.assessment.domain.BlindRead;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.assessment.domain.ReadContent;
import org.consilium.intake.CaseId;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.TaskKind;
import org.consilium.worklist.WorkItem;
import org.consilium.worklist.Worklist;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProcessTests.class)
@Tag("R-TRANSACTION-ONE")
class WorklistIT {
    @Inject
    Cases cases;

    @Inject
    Worklist worklist;

    @Inject
    BlindReading blindReading;

    @Inject
    Reads reads;

    @Inject
    Tables tables;

    @Test
    void ofFiftyWhoClaimOneTaskAtOnceExactlyOneWins() throws Exception {
        CaseId id = toRead();
        UUID task = readBlind(id).id();
        ExecutorService crowd = Executors.newFixedThreadPool(50);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Optional<Person>>> claims = java.util.stream.IntStream.range(0, 50)
                    .mapToObj(each -> crowd.submit(claim(task, start)))
                    .toList();
            start.countDown();
            List<Person> winners = new java.util.ArrayList<>();
            for (Future<Optional<Person>> claim : claims) {
                claim.get().ifPresent(winners::add);
            }
            assertThat(winners).hasSize(1);
            assertThat(readBlind(id).holder()).contains(winners.get(0).id());
        } finally {
            crowd.shutdownNow();
        }
    }

    private Callable<Optional<Person>> claim(UUID task, CountDownLatch start) {
        Person person =
                new Person(UUID.randomUUID(), "somebody", "Somebody", Set.of(Role.RADIOLOGIST), Optional.empty());
        return () -> {
            start.await();
            try {
                worklist.claim(task, person);
                return Optional.of(person);
            } catch (Refusal refused) {
                assertThat(refused.problem()).isEqualTo(Problem.TASK_ALREADY_CLAIMED);
                return Optional.empty();
            }
        };
    }

    @Test
    void aTaskIsSeenByThoseWhoMayDoItAndHeldByOne() {
        CaseId id = toRead();
        String task = readBlind(id).id().toString();
        SignedIn.as("reader").get("/api/worklist").then().body("tasks.id", hasItem(task));
        SignedIn.as("terminal").get("/api/worklist").then().body("tasks.id", not(hasItem(task)));
        SignedIn.as("terminal").post("/api/tasks/" + task + "/claim").then().statusCode(404);
        SignedIn.as("reader").post("/api/tasks/" + task + "/claim").then().statusCode(204);
        SignedIn.as("reader2")
                .post("/api/tasks/" + task + "/claim")
                .then()
                .statusCode(409)
                .body("code", equalTo("task-already-claimed"));
        cases.drafts("reader2", id, Nodules.solid("4.0", "0.1"))
                .statusCode(409)
                .body("code", equalTo("task-already-claimed"));
        SignedIn.as("reader2").post("/api/tasks/" + task + "/release").then().statusCode(409);
        SignedIn.as("reader").post("/api/tasks/" + task + "/release").then().statusCode(204);
        SignedIn.as("reader2").post("/api/tasks/" + task + "/claim").then().statusCode(204);
    }

    @Test
    void anEscalatedTaskComesFirst() {
        CaseId early = toRead();
        CaseId late = toRead();
        cases.fire(late, "escalateReadBlind");
        List<String> order = SignedIn.as("reader")
                .get("/api/worklist")
                .then()
                .body("tasks[0].escalated", equalTo(true))
                .extract()
                .path("tasks.caseId");
        assertThat(order.indexOf(late.toString())).isLessThan(order.indexOf(early.toString()));
    }

    @Test
    void whatAUseCaseStoresAndWhatTheEngineStoresCommitTogetherOrNotAtAll() {
        CaseId id = toRead();
        Person reader = cases.person("reader");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    lock(id, reader);
                    throw new IllegalStateException("the end of the request fails");
                }))
                .hasMessageContaining("fails");
        assertThat(blind(id)).isEmpty();
        assertThat(readBlind(id).holder()).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> lock(id, reader));
        assertThat(blind(id)).containsInstanceOf(BlindRead.Locked.class);
        assertThat(cases.waits(id, TaskKind.READ_BLIND)).isFalse();
    }

    private void lock(CaseId id, Person reader) {
        long version = QuarkusTransaction.joiningExisting().call(() -> cases.storedVersion(id));
        blindReading.save(id, version, new ReadContent(List.of(), Optional.of("nothing seen")), reader);
        blindReading.lock(id, version + 1, reader);
    }

    @Test
    void aLockedReadCannotBeChangedEvenInTheDatabase() {
        CaseId id = toRead();
        cases.readsBlind("reader", id, Nodules.solid("4.0", "0.1"));
        assertThatThrownBy(
                        () -> tables.execute("update human_read set impression = 'other' where case_id = '" + id + "'"))
                .hasMessageContaining("locked read");
        cases.drafts("reader", id, Nodules.solid("4.0", "0.1")).statusCode(409).body("code", equalTo("already-locked"));
    }

    @Test
    void theManagerSeesTheModelsAndHowBusyTheyAreAndOthersDoNot() {
        toRead();
        SignedIn.as("manager").get("/api/process/models").then().body("key", hasItem("nodule-case"));
        String xml = SignedIn.as("manager")
                .get("/api/process/models/nodule-case")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(xml).contains("BPMNDiagram").contains("readBlind");
        SignedIn.as("manager").get("/api/process/models/other").then().statusCode(404);
        Map<String, Object> activity = SignedIn.as("manager")
                .get("/api/process/activity")
                .then()
                .extract()
                .jsonPath()
                .getMap("models.find { it.key == 'nodule-case' }.elements.find { it.id == 'readBlind' }");
        assertThat((int) activity.get("running")).isPositive();
        SignedIn.as("reader").get("/api/process/activity").then().statusCode(403);
    }

    private CaseId toRead() {
        CaseId id = cases.open(() -> new ModelRead.Ready(List.of(), ModelOfOurMaking.provenance("x")));
        cases.asks(id);
        return id;
    }

    private WorkItem readBlind(CaseId id) {
        return worklist.of(id).stream()
                .filter(item -> item.kind() == TaskKind.READ_BLIND)
                .findFirst()
                .orElseThrow();
    }

    private Optional<BlindRead> blind(CaseId id) {
        return QuarkusTransaction.requiringNew().call(() -> reads.current(id).flatMap(reads::blind));
    }
}
