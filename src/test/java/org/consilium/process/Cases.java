package org.consilium.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.assessment.Explanations;
import org.consilium.assessment.Reads;
import org.consilium.assessment.domain.ModelExplained;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.database.Sql;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseTimeline;
import org.consilium.intake.CaseWorkflow;
import org.consilium.intake.SeriesVerdict;
import org.consilium.testing.Eventually;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** Cases for process tests: opened in the database, then carried on by people through the interface. */
@Alternative
@ApplicationScoped
class Cases {
    private final Sql sql;
    private final CaseWorkflow workflow;
    private final ImagesOfOurMaking images;
    private final ModelOfOurMaking model;
    private final OpenTasks tasks;
    private final Reads reads;
    private final Explanations explanations;
    private final People people;
    private final CaseTimeline timeline;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final org.consilium.intake.Cases stored;

    Cases(
            Sql sql,
            CaseWorkflow workflow,
            ImagesOfOurMaking images,
            ModelOfOurMaking model,
            OpenTasks tasks,
            Reads reads,
            Explanations explanations,
            People people,
            CaseTimeline timeline,
            ManagementService management,
            RuntimeService runtime,
            org.consilium.intake.Cases stored) {
        this.stored = stored;
        this.runtime = runtime;
        this.sql = sql;
        this.workflow = workflow;
        this.images = images;
        this.model = model;
        this.tasks = tasks;
        this.reads = reads;
        this.explanations = explanations;
        this.people = people;
        this.timeline = timeline;
        this.management = management;
    }

    /** A case whose model will answer so. */
    CaseId open(Supplier<ModelRead> answer, String... forbids) {
        CaseId id = new CaseId(UUID.randomUUID());
        model.says(id, answer);
        images.forbid(id, forbids);
        QuarkusTransaction.requiringNew().run(() -> {
            insert(id);
            workflow.caseOpened(id, SeriesVerdict.PASS);
        });
        return id;
    }

    /** Another patient than that of all other cases, studied on this day. */
    void studied(CaseId id, String patientId, LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.change(
                        "update study_patient set patient_id = ?, study_date = ? where study_id = ?",
                        patientId,
                        day,
                        id.value()));
    }

    private void insert(CaseId id) {
        String uid = "2.25." + Math.abs(id.value().getMostSignificantBits());
        sql.change("insert into received_study values (?, ?, now(), 0, now())", id.value(), uid);
        sql.change(
                "insert into study_patient values (?, 'CANARYPID', 'CANARYNAME^TEST', 'F', date '1961-02-03', '061Y',"
                        + " date '2024-02-03', 'CANARYACC')",
                id.value());
        sql.change(
                "insert into consultation_case values (?, ?, ?, 'OPENED', 'ASK', 1, 1, now())",
                id.value(),
                "T-" + id.toString().substring(0, 8),
                uid);
        sql.change(
                "insert into case_series values (?, ?, '1.2.3', 1, true, 'chest', 'CT', 4, 4, 4, 1, 1, 1, 1, 'B30f',"
                        + " 'PASS', 0, '[]'::jsonb, '[]'::jsonb, repeat('0', 64), now())",
                UUID.randomUUID(),
                id.value());
    }

    /** The case as this person sees it. */
    Map<String, Object> seenBy(String name, CaseId id) {
        return SignedIn.as(name)
                .get("/api/cases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    Object state(CaseId id) {
        return seenBy("reader", id).get("state");
    }

    /** Does one step by a person, on the newest version of the case. */
    ValidatableResponse does(String name, CaseId id, String what, Map<String, ?> body) {
        Map<String, Object> full = new HashMap<>(body);
        full.put("expectedVersion", version(id));
        return SignedIn.as(name)
                .body(full)
                .post("/api/cases/" + id + "/" + what)
                .then();
    }

    ValidatableResponse drafts(String name, CaseId id, Map<String, ?>... findings) {
        Map<String, Object> body = new HashMap<>();
        body.put("expectedVersion", version(id));
        body.put("findings", Arrays.asList(findings));
        if (findings.length == 0) {
            body.put("impression", "no nodule");
        }
        return SignedIn.as(name)
                .body(body)
                .put("/api/cases/" + id + "/blind-read")
                .then();
    }

    long version(CaseId id) {
        return ((Number) seenBy("reader", id).get("version")).longValue();
    }

    void asks(CaseId id) {
        asks(id, Map.of());
    }

    void asks(CaseId id, Map<String, Object> different) {
        Map<String, Object> history = new HashMap<>(Map.of(
                "age",
                61,
                "sex",
                "FEMALE",
                "smokingStatus",
                "FORMER",
                "packYears",
                20,
                "yearsSinceQuit",
                4,
                "context",
                "INCIDENTAL",
                "region",
                "US",
                "consent",
                true));
        for (String question : List.of(
                "familyHistoryLungCancer",
                "familyHistoryAnyCancer",
                "previousCancer",
                "occupationalExposure",
                "emphysema",
                "fibrosis",
                "tuberculosis",
                "immunosuppressed")) {
            history.put(question, "NO");
        }
        history.putAll(different);
        does("terminal", id, "history", history).statusCode(200);
    }

    /** A radiologist reads and locks. */
    void readsBlind(String name, CaseId id, Map<String, ?>... findings) {
        drafts(name, id, findings).statusCode(200);
        does(name, id, "blind-read/lock", Map.of()).statusCode(200);
    }

    void awaitModel(CaseId id) {
        Eventually.holds(
                "the model's read of " + id,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> reads.current(id).flatMap(reads::model).isPresent()));
    }

    /** The explanation of the model's read is computed, or there is none to compute. */
    void awaitExplanation(CaseId id) {
        Eventually.holds(
                "the explanation of " + id,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> reads.current(id)
                                .flatMap(explanations::of)
                                .filter(explained -> explained.state() == ModelExplained.State.WAITING)
                                .isEmpty()));
    }

    /** Read by both, ready to be advised on or reconciled. */
    CaseId read(Supplier<ModelRead> answer, Map<String, ?>... findings) {
        CaseId id = open(answer);
        asks(id);
        readsBlind("reader", id, findings);
        awaitModel(id);
        return id;
    }

    boolean waits(CaseId id, TaskKind kind) {
        return QuarkusTransaction.requiringNew().call(() -> tasks.isOpen(id, kind));
    }

    void assertWaits(CaseId id, TaskKind... kinds) {
        List<TaskKind> open =
                Arrays.stream(TaskKind.values()).filter(kind -> waits(id, kind)).toList();
        assertThat(open).containsExactlyInAnyOrder(kinds);
    }

    List<String> told(CaseId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> timeline.of(id).stream()
                        .map(timed -> timed.entry().kind())
                        .toList());
    }

    /** Fires the timer of this element for this case. */
    void fire(CaseId id, String element) {
        Job timer = QuarkusTransaction.requiringNew()
                .call(() -> timers(id).stream()
                        .filter(job -> element.equals(elementOf(job)))
                        .findFirst())
                .orElseThrow(() -> new AssertionError("no timer " + element + " waits"));
        QuarkusTransaction.requiringNew().run(() -> management.executeJob(timer.getId()));
    }

    private List<Job> timers(CaseId id) {
        return management.createJobQuery().timers().list().stream()
                .filter(job -> id.toString().equals(businessKeyOf(job)))
                .toList();
    }

    private String elementOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private String businessKeyOf(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** Late images: what intake tells the process. */
    void revise(CaseId id) {
        QuarkusTransaction.requiringNew().run(() -> workflow.caseRevised(id));
    }

    long storedVersion(CaseId id) {
        return stored.get(id).version();
    }

    Person person(String name) {
        return people.byName(name).orElseThrow();
    }
}
