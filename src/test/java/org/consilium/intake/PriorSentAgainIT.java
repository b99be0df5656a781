package org.consilium.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.consilium.audit.AuditChain;
import org.consilium.exchange.PriorOrders;
import org.consilium.intake.adapter.store.Arrivals;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Test;

/** An earlier study that this server fetched is no case, until somebody sends it. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
class PriorSentAgainIT {
    @Inject
    DicomAddress dicom;

    @Inject
    Cases cases;

    @Inject
    CaseBook book;

    @Inject
    PriorOrders priors;

    @Inject
    Arrivals arrivals;

    @Inject
    AuditChain chain;

    @Test
    void aFetchedStudyOpensACaseOnlyOnceItIsSentOnPurpose() {
        CaseId asker = caseOf(send(TestStudy.of(61, 6)));
        TestStudy prior = TestStudy.of(62, 7);
        priors.asked(asker, "pacs", new PriorOrders.Prior(prior.studyUid(), LocalDate.of(2025, 1, 1)), Instant.now());
        send(prior); // as a peer's C-MOVE brings it
        settled();
        assertThat(cases.ofStudy(prior.studyUid())).isEmpty();
        priors.ended(prior.studyUid(), PriorOrders.State.FETCHED, Instant.now());
        settled();
        assertThat(cases.ofStudy(prior.studyUid())).isEmpty();

        TestStudy.send(dicom.port(), prior.files().subList(0, 1));
        CaseId opened = caseOf(prior);
        assertThat(book.primary(opened).orElseThrow().facts().slices())
                .as("everything that was fetched belongs to it, also where one file was sent")
                .isEqualTo(7);
        assertThat(chain.about(opened.value()))
                .extracting(record -> record.action())
                .contains("prior.stored", "case.opened");
        TestStudy.send(dicom.port(), prior.files());
        settled();
        assertThat(cases.get(opened).revision()).isEqualTo(1);
    }

    private TestStudy send(TestStudy study) {
        TestStudy.send(dicom.port(), study.files());
        return study;
    }

    private CaseId caseOf(TestStudy study) {
        return Eventually.get("the case of the study", () -> cases.ofStudy(study.studyUid()));
    }

    private void settled() {
        Eventually.holds("nothing waits", () -> arrivals.fresh(Instant.now()).isEmpty());
    }
}
