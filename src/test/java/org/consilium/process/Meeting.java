package org.consilium.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;
import org.consilium.testing.SignedIn;
import org.consilium.worklist.TaskKind;

/** A panel of the chair, a radiologist, a surgeon and a pathologist, or of some of them, that meets over REST. */
record Meeting(Cases cases, CaseId id, List<String> members) {
    /** A case that was read by both, advised on and sent to a panel. */
    static CaseId awaited(Cases cases) {
        CaseId id = cases.open(() ->
                new ModelRead.Ready(List.of(Nodules.seen("7.6", 0.02)), ModelOfOurMaking.provenance("CANARYDIGEST")));
        cases.asks(id, Map.of("symptoms", "CANARYSYMPTOM"));
        cases.readsBlind("reader", id, Nodules.solid("7.6", "0.02"));
        cases.awaitModel(id);
        cases.does(
                        "reader2",
                        id,
                        "advice",
                        Map.of(
                                "plan",
                                "FOLLOW_UP_CT",
                                "intervalMonths",
                                6,
                                "reason",
                                "CANARYREASON",
                                "requestPanel",
                                true))
                .statusCode(200);
        cases.assertWaits(id, TaskKind.CONVENE);
        return id;
    }

    void convene() {
        cases.does(
                        "coordinator",
                        id,
                        "panel",
                        Map.of(
                                "chair",
                                cases.person("chair").id(),
                                "members",
                                members.stream()
                                        .map(name -> cases.person(name).id())
                                        .toList()))
                .statusCode(200);
    }

    /** Everybody votes in this round. */
    void vote(int round) {
        Stream.concat(Stream.of("chair"), members.stream()).forEach(name -> vote(name, round));
    }

    void vote(String name, int round) {
        Map<String, Object> ballot = new HashMap<>();
        ballot.put("round", round);
        ballot.put("plan", "FOLLOW_UP_CT");
        ballot.put("intervalMonths", 6);
        ballot.put("probability", 0.04);
        ballot.put("confidence", 4);
        ballot.put("reason", "CANARYREASON of " + name);
        SignedIn.as(name)
                .body(ballot)
                .post("/api/cases/" + id + "/panel/votes")
                .then()
                .statusCode(200);
    }

    /** {@code reveal}, {@code second-round} or {@code conclusion}. */
    void chair(String what) {
        cases.does("chair", id, "panel/" + what, Map.of()).statusCode(200);
    }

    void sign() {
        cases.does(
                        "chair",
                        id,
                        "decision",
                        Map.of(
                                "plan",
                                "FOLLOW_UP_CT",
                                "intervalMonths",
                                6,
                                "reason",
                                "CANARYREASON",
                                "reasonCode",
                                "OTHER_GUIDELINE",
                                "signaturePassword",
                                SignedIn.passwordOf("chair")))
                .statusCode(200);
    }

    void arrange() {
        cases.does(
                        "coordinator",
                        id,
                        "arrangement",
                        Map.of(
                                "infectionNotExcluded", false,
                                "biopsyIndicated", false,
                                "bronchoscopySuitable", false,
                                "metastasisPossible", false,
                                "owner", cases.person("terminal").id(),
                                "dueInDays", 30))
                .statusCode(200);
    }
}
