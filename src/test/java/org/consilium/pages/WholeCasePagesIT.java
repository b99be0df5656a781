package org.consilium.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.dicom.phantom.PhantomNodule;
import org.consilium.dicom.phantom.PhantomRecipe;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.intake.Cases;
import org.consilium.intake.DicomAddress;
import org.consilium.process.ModelOfOurMaking;
import org.consilium.process.ModelThatSeesElsewhere;
import org.consilium.testing.Chromium;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One case from its images to its outcome, everything done by people at the real pages, every page looked at. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(WholeCasePagesIT.AModelThatSeesElsewhere.class)
@Tag("R-PAGES")
class WholeCasePagesIT {
    private static final PatientPoint PLACE = new PatientPoint(-78, 30, 8);
    private static final List<String> MEMBERS = List.of("reader2", "surgeon", "pathologist");

    @TestHTTPResource("/")
    URL address;

    @Inject
    DicomAddress dicom;

    @Inject
    Cases cases;

    @Test
    void fromTheImagesToTheOutcome() throws Exception {
        assumeTrue(Chromium.found().isPresent(), "skipped: no Chromium on this machine");
        String id = sent();
        try (Chromium browser = Chromium.open(1440, 900)) {
            asks(id, as("terminal", browser));
            readsBlind(id, as("reader", browser));
            reconcilesAndAdvises(id, as("reader2", browser));
            convenes(id, as("coordinator", browser));
            new PanelAtThePages(id, address.toString()).meets(browser);
            AtThePages chair = as("chair", browser);
            signs(id, chair);
            arranges(id, chair);
            replays(id, chair);
            assists(id, as("terminal", browser));
            managesAndAudits(browser);
        }
        assertThat(SignedIn.as("chair").get("/api/cases/" + id).jsonPath().getString("state"))
                .isEqualTo("CLOSED");
    }

    private AtThePages as(String name, Chromium browser) {
        return AtThePages.as(name, browser, address.toString());
    }

    private String sent() {
        PhantomNodule nodule = new PhantomNodule(PLACE, 14, PhantomNodule.Kind.SOLID, true);
        TestStudy study = TestStudy.of(new PhantomRecipe(
                11, 384, 0.8, 216, 1.25, 15, List.of(nodule), "Walk^Through", LocalDate.of(2026, 3, 1)));
        TestStudy.send(dicom.port(), study.files());
        return Eventually.get("the case", () -> cases.ofStudy(study.studyUid())).toString();
    }

    private static void asks(String id, AtThePages terminal) throws Exception {
        terminal.sees("task-ASK");
        terminal.looksGoodEverywhere("worklist", "case-row");
        terminal.goTo("case/" + id);
        for (String question : List.of(
                "familyHistoryLungCancer",
                "familyHistoryAnyCancer",
                "previousCancer",
                "occupationalExposure",
                "emphysema",
                "fibrosis",
                "tuberculosis",
                "immunosuppressed")) {
            terminal.fill(question, "NO");
        }
        Map.of(
                        "age", "63",
                        "sex", "FEMALE",
                        "smokingStatus", "FORMER",
                        "packYears", "30",
                        "yearsSinceQuit", "4",
                        "context", "INCIDENTAL",
                        "region", "US")
                .forEach(terminal::fill);
        terminal.tick("consent");
        terminal.looksGoodEverywhere("1A-ask", "form-ask");
        terminal.send("ask");
        terminal.press("tab-1A");
        assertThat(terminal.textOf("history")).contains("63", "former");
    }

    private static void readsBlind(String id, AtThePages reader) throws Exception {
        reader.goTo("case/" + id + "/2A");
        reader.sees("view-axial");
        new SliceAim(reader, id).markAndMeasure(PLACE.xMm(), PLACE.yMm(), PLACE.zMm(), 14, 12);
        Map.of(
                        "type", "SOLID",
                        "lobe", "RUL",
                        "margin", "SPICULATED",
                        "calcification", "NONE",
                        "status", "BASELINE",
                        "probability", "60")
                .forEach(reader::fill);
        assertThat(reader.textOf("mean-diameter")).containsPattern("1[23]\\.\\d mm");
        reader.looksGoodEverywhere("2A-read", "finding");
        reader.pressAndConfirm("lock-read");
        reader.sees("blind-locked");
        reader.sees("model-READY");
        reader.sees("reconcile-other");
        reader.looksGoodEverywhere("2A-compared", "comparison");
        asksWhy(id, reader);
    }

    private static void asksWhy(String id, AtThePages reader) throws Exception {
        Eventually.holds(
                "the explanation",
                () -> SignedIn.as("reader")
                        .get("/api/cases/" + id + "/model-explanation")
                        .jsonPath()
                        .getString("state")
                        .equals("READY"));
        assertThat(reader.hasNow("why-shares")).isFalse();
        reader.press("why-open");
        assertThat(reader.textOf("why-shares"))
                .contains(Math.round(100 * ModelThatSeesElsewhere.RISK) + "%", "what the networks see", "SD");
        reader.sees("why-map");
        assertThat(reader.textOf("why-similar")).contains("LIDC-IDRI-0001_R_1");
        reader.looksGoodEverywhere("2A-why", "why-shares");
    }

    private static void reconcilesAndAdvises(String id, AtThePages second) throws Exception {
        second.goTo("case/" + id + "/2A");
        second.fill("reasonCode", "MISSED_NODULE");
        second.fill("comment", "The model did not see it.");
        second.looksGoodEverywhere("2A-reconcile", "reconcile-editor");
        second.send("reconcile");
        second.press("tab-3A");
        second.fill("plan", "BIOPSY");
        second.fill("reasonCode", "OTHER_GUIDELINE");
        second.fill("reason", "Solid, spiculated, 13 mm.");
        second.tick("requestPanel");
        second.looksGoodEverywhere("3A-advise", "form-advise");
        second.send("advise");
        second.sees("advice");
    }

    private static void convenes(String id, AtThePages coordinator) throws Exception {
        coordinator.goTo("case/" + id + "/4A");
        coordinator.fill("chair", idOf("chair"));
        for (String member : MEMBERS) {
            coordinator.evaluate(
                    "document.querySelector('input[name=members][value=\"" + idOf(member) + "\"]').click()");
        }
        coordinator.looksGoodEverywhere("4A-convene", "form-convene");
        coordinator.send("convene");
        coordinator.sees("panel");
    }

    private static void signs(String id, AtThePages chair) throws Exception {
        chair.goTo("case/" + id + "/4A");
        chair.fill("reason", "The panel agrees on a biopsy.");
        chair.fill("signaturePassword", SignedIn.passwordOf("chair"));
        chair.looksGood("4A-sign-en");
        chair.send("sign");
        assertThat(chair.textOf("decision")).contains("biopsy", "The panel agrees on a biopsy.");
        assertThat(chair.textOf("not-counting")).contains("does not count");
        chair.looksGoodEverywhere("4A-signed", "decision");
    }

    private static void arranges(String id, AtThePages chair) throws Exception {
        for (String question : List.of("infectionNotExcluded", "metastasisPossible")) {
            chair.fill(question, "NO");
        }
        for (String question : List.of("biopsyIndicated", "bronchoscopySuitable", "characterised")) {
            chair.fill(question, "YES");
        }
        chair.fill("owner", idOf("terminal"));
        chair.fill("dueInDays", "14");
        chair.looksGoodEverywhere("4A-arrange", "form-arrange");
        chair.send("arrange");
        chair.sees("arrangement");
    }

    private static void replays(String id, AtThePages chair) throws Exception {
        chair.goTo("replay/" + id);
        assertThat(chair.textOf("replay-state")).contains("concluded");
        chair.press("replay-first");
        assertThat(chair.textOf("replay-state")).doesNotContain("concluded", "biopsy");
        chair.press("replay-last");
        chair.looksGoodEverywhere("replay", "replay-list");
    }

    private static void assists(String id, AtThePages terminal) throws Exception {
        terminal.goTo("case/" + id + "/5A");
        terminal.tick("patientInformed");
        terminal.tick("ordersPlaced");
        terminal.looksGoodEverywhere("5A-assist", "form-assist");
        terminal.send("assist");
        terminal.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
        terminal.fill("kind", "MALIGNANT");
        terminal.fill("basis", "PATHOLOGY");
        terminal.fill("note", "Adenocarcinoma.");
        terminal.looksGood("5A-outcome-en");
        terminal.send("outcome");
        assertThat(terminal.textOf("followup")).contains("malignant", "Adenocarcinoma.");
        assertThat(terminal.textOf("case-state")).contains("closed");
        terminal.looksGoodEverywhere("5A-closed", "followup");
        terminal.goTo("report/" + id);
        assertThat(terminal.textOf("report-page")).contains("biopsy", "Adenocarcinoma.");
        terminal.looksGoodEverywhere("report", "report-page");
    }

    private void managesAndAudits(Chromium browser) throws Exception {
        AtThePages manager = as("manager", browser);
        manager.goTo("desk");
        manager.sees("indicators");
        manager.window().await("document.querySelector('[data-test=bpmn] svg')");
        manager.looksGoodEverywhere("desk", "indicators");
        manager.speak("zh");
        manager.window().await("document.querySelector('[data-test=bpmn]')?.textContent.includes('独立盲读')");
        manager.window().await("document.querySelector('[data-test=activity]')?.textContent.includes('独立盲读')");
        assertThat(manager.evaluate("document.querySelector('[data-test=bpmn]').textContent")
                        .asText())
                .doesNotContain("Blind read", "Assess");
        assertThat(manager.evaluate("document.querySelector('[data-test=bpmn] svg[aria-label]').textContent")
                        .asText())
                .as("the label stands on the drawing")
                .contains("独立盲读");
        AtThePages auditor = as("auditor", browser);
        auditor.goTo("audit");
        auditor.press("verify");
        auditor.window().await("document.querySelector('[data-test=verification] .chip-good')");
        auditor.looksGoodEverywhere("audit", "audit-table");
    }

    static String idOf(String name) {
        return SignedIn.as(name).get("/api/session").then().extract().path("id");
    }

    /** The real server, but for a model that reads at once and finds another place. */
    public static final class AModelThatSeesElsewhere implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ModelThatSeesElsewhere.class);
        }
    }

    /** The real server, but for a model that reads at once and finds nothing. */
    public static final class AModelThatSeesNothing implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ModelOfOurMaking.class);
        }
    }
}
