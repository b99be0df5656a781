package org.consilium.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.phantom.PhantomNodule;
import org.consilium.dicom.phantom.PhantomRecipe;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.intake.CaseId;
import org.consilium.intake.Cases;
import org.consilium.intake.DicomAddress;
import org.consilium.testing.Chromium;
import org.consilium.testing.Eventually;
import org.consilium.testing.PanelOfOurMaking;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestStudy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The room in an emulated headset: somebody enters AR or VR, points with a controller, marks, measures and votes. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(WholeCasePagesIT.AModelThatSeesNothing.class)
@Tag("R-PAGES")
class HeadsetIT {
    @TestHTTPResource("/")
    URL address;

    @Inject
    DicomAddress dicom;

    @Inject
    Cases cases;

    @Test
    void aHeadsetIsOfferedOnlyWhereThereIsOne() throws Exception {
        assumeTrue(Chromium.found().isPresent(), "skipped: no Chromium on this machine");
        try (Chromium browser = Chromium.open(500, 400)) {
            AtThePages surgeon = entered(browser, convened());
            assertThat(surgeon.hasNow("immersive-vr")).isFalse();
            assertThat(surgeon.hasNow("immersive-ar")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"immersive-ar, ar", "immersive-vr, vr"})
    void aMemberMarksMeasuresAndVotesInAHeadset(String kind, String device) throws Exception {
        assumeTrue(Chromium.found().isPresent(), "skipped: no Chromium on this machine");
        Optional<String> script = EmulatedHeadset.script();
        assumeTrue(script.isPresent(), "skipped: npm cannot fetch the emulated headset (iwer)");
        CaseId id = convened();
        try (Chromium browser = Chromium.open(500, 400)) {
            browser.beforeEveryPage(script.orElseThrow());
            AtThePages surgeon = entered(browser, id);
            onlyThePlane(browser);
            surgeon.press(kind);
            browser.await("headset.activeSession");
            settle(browser);
            marks(browser, surgeon);
            measures(browser, surgeon);
            votes(browser, surgeon);
            browser.screenshot(Path.of("target/screenshots/headset-" + device + ".png"));
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(voted(id, "surgeon")).isTrue();
        assertThat(voted(id, "pathologist")).isFalse();
    }

    /** The plane alone is drawn quickly without a graphics card; what a hand does is the same. */
    private static void onlyThePlane(Chromium browser) {
        browser.evaluate("(() => { const look = document.querySelector('[data-test=look]'); look.value = 'none';"
                + " look.dispatchEvent(new Event('change')); })()");
    }

    private static void marks(Chromium browser, AtThePages surgeon) throws Exception {
        browser.evaluate(EmulatedHeadset.aimAt(0.03, 1.25, -0.7));
        click(browser);
        browser.await("document.querySelectorAll('[data-test=marks] li').length === 1");
        assertThat(surgeon.textOf("marks")).contains("point");
    }

    /** Holds the trigger while the hand turns. */
    private static void measures(Chromium browser, AtThePages surgeon) throws Exception {
        browser.evaluate(EmulatedHeadset.aimAt(-0.03, 1.25, -0.7));
        settle(browser);
        browser.evaluate(EmulatedHeadset.trigger(true));
        settle(browser);
        browser.evaluate(EmulatedHeadset.aimAt(0.05, 1.25, -0.7));
        settle(browser);
        browser.evaluate(EmulatedHeadset.trigger(false));
        browser.await("document.querySelectorAll('[data-test=marks] li').length === 2");
        assertThat(surgeon.textOf("marks")).contains("length");
    }

    private static void votes(Chromium browser, AtThePages surgeon) throws Exception {
        List<String> presses =
                List.of("vote", "plan/4", "probability/3", "confidence/3", "reason/1", "send", "confirm");
        for (int i = 0; i < presses.size(); i++) {
            JsonNode at = browser.evaluate(BoardButton.place(presses.subList(0, i), presses.get(i)));
            browser.evaluate(EmulatedHeadset.aimAt(
                    at.path(0).asDouble(), at.path(1).asDouble(), at.path(2).asDouble()));
            click(browser);
        }
        browser.await("!document.querySelector('[data-test=form-vote]')");
        assertThat(surgeon.textOf("people")).contains("voted in round 1");
    }

    private static void click(Chromium browser) {
        settle(browser);
        browser.evaluate(EmulatedHeadset.trigger(true));
        settle(browser);
        browser.evaluate(EmulatedHeadset.trigger(false));
        settle(browser);
    }

    /** Lets the headset draw three pictures, in which the page sees what the hand does. */
    private static void settle(Chromium browser) {
        browser.evaluate(
                "new Promise((seen) => { let left = 3; const next = () => (left-- ? requestAnimationFrame(next) : seen(0)); next(); })");
    }

    private AtThePages entered(Chromium browser, CaseId id) {
        AtThePages surgeon = AtThePages.as("surgeon", browser, address.toString());
        surgeon.goTo("room/" + id);
        surgeon.sees("stage");
        return surgeon;
    }

    private CaseId convened() {
        PhantomNodule nodule = new PhantomNodule(new PatientPoint(-78, 30, 8), 14, PhantomNodule.Kind.SOLID, true);
        TestStudy study = TestStudy.of(new PhantomRecipe(
                System.nanoTime(), 384, 0.8, 216, 1.25, 15, List.of(nodule), "Head^Set", LocalDate.of(2026, 3, 1)));
        TestStudy.send(dicom.port(), study.files());
        CaseId id = Eventually.get("the case", () -> cases.ofStudy(study.studyUid()));
        PanelOfOurMaking.convene(id);
        return id;
    }

    private static boolean voted(CaseId id, String name) {
        List<Map<String, Object>> members =
                SignedIn.as("chair").get("/api/cases/" + id).jsonPath().getList("panel.members");
        return members.stream()
                .filter(member -> member.get("personId").equals(WholeCasePagesIT.idOf(name)))
                .anyMatch(member -> Boolean.TRUE.equals(member.get("votedFirst")));
    }
}
