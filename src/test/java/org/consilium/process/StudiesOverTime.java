package org.consilium.process;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.intake.CaseId;
import org.consilium.testing.SignedIn;

/** Cases of one patient on different days, each with one nodule that reader and model measure alike. */
record StudiesOverTime(Cases cases) {

    /** Opened and asked, with the model's read done and nobody's blind read yet. */
    CaseId asked(String patientId, LocalDate day, String meanMm) {
        CaseId id = cases.open(sees(meanMm));
        cases.studied(id, patientId, day);
        cases.asks(id);
        cases.awaitModel(id);
        return id;
    }

    /** As above, and read blind. */
    CaseId read(String patientId, LocalDate day, String meanMm) {
        CaseId id = asked(patientId, day, meanMm);
        cases.readsBlind("reader", id, Nodules.solid(meanMm, "0.02"));
        return id;
    }

    static Supplier<ModelRead> sees(String meanMm) {
        return () -> new ModelRead.Ready(List.of(Nodules.seen(meanMm, 0.02)), ModelOfOurMaking.provenance("x"));
    }

    static JsonPath seen(CaseId id) {
        return SignedIn.as("reader")
                .get("/api/cases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
