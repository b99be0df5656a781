package org.consilium.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import org.consilium.testing.Chromium;
import org.consilium.testing.ServerUnderTest;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real Chromium: by keyboard, in both languages, wide and narrow, without an accessibility violation. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@Tag("R-PAGES")
class PagesIT {
    private static final Path PICTURES = Path.of("target/screenshots");

    @TestHTTPResource("/")
    URL address;

    @BeforeEach
    void needsChromium() {
        assumeTrue(Chromium.found().isPresent(), "skipped: no Chromium on this machine");
    }

    @ParameterizedTest
    @CsvSource({"en, 1400", "zh, 1400", "en, 390", "zh, 390"})
    void theDoorIsAccessibleAndSaysWhatTheSoftwareIsNot(String language, int width) throws Exception {
        try (Chromium browser = Chromium.open(width, 900)) {
            visit(browser, language);
            browser.await("document.querySelector('input[type=password]')");
            assertThat(browser.evaluate("document.body.innerText").asText())
                    .contains(language.equals("en") ? "medical device" : "医疗器械");
            assertClean(browser, "door-" + language + "-" + width);
        }
    }

    @Test
    void aReaderSignsInByKeyboardAlone() throws Exception {
        try (Chromium browser = Chromium.open(1400, 900)) {
            visit(browser, "en");
            browser.await("document.querySelector('input[type=password]')");
            for (int tabs = 0; tabs < 20 && !focused(browser).equals("name"); tabs++) {
                browser.press("Tab");
            }
            browser.type("reader");
            browser.press("Tab");
            browser.type(SignedIn.passwordOf("reader"));
            browser.press("Enter");
            browser.await("document.querySelector('[data-test=person]')");
            assertClean(browser, "worklist-en");
        }
    }

    @ParameterizedTest
    @CsvSource({"manager, desk, en", "manager, desk, zh", "auditor, audit, en", "auditor, audit, zh"})
    void theDesksAreAccessible(String person, String page, String language) throws Exception {
        try (Chromium browser = Chromium.open(1400, 1000)) {
            visit(browser, language);
            signIn(browser, person);
            browser.visit(address + "#/" + page);
            browser.await("document.querySelector('main h1')");
            assertClean(browser, page + "-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1400", "zh, 1400", "en, 390", "zh, 390"})
    void aDoctorTriesAnInputAndSeesRowSourceAndWhatWouldChangeIt(String language, int width) throws Exception {
        try (Chromium browser = Chromium.open(width, 1000)) {
            visit(browser, language);
            signIn(browser, "terminal");
            browser.visit(address + "#/rules/try");
            browser.await("document.querySelector('[data-test=form-rules-try]')");
            type(browser, "nodules[0].meanMm", "７.9");
            browser.evaluate("document.querySelector('[data-test=submit-rules-try]').click()");
            browser.await("document.querySelector('[data-field=\"nodules[0].meanMm\"] [aria-invalid=true]')");
            type(browser, "nodules[0].meanMm", "7.9");
            browser.evaluate("document.querySelector('[data-test=submit-rules-try]').click()");
            browser.await("document.querySelector('[data-test=answer-lung-rads-2022] [data-test=radius]')");
            assertThat(browser.evaluate("document.querySelector('[data-test=answer-lung-rads-2022]').innerText")
                            .asText())
                    .contains("LDCT_6M", "LR22-M3", "0.1");
            assertThat(browser.evaluate("document.querySelectorAll('[data-test=answers] [data-test=source]').length")
                            .asInt())
                    .isGreaterThan(8);
            browser.screenshot(PICTURES.resolve("rules-try-" + language + "-" + width + ".png"));
            assertThat(browser.accessibilityViolations()).isEmpty();
            // The browser itself notes the refusal that was provoked above, and must note nothing else.
            assertThat(browser.complaints()).singleElement().asString().contains("/api/rules/evaluate", "400");
            theRowBehindTheAnswerIsShownInItsTable(browser);
        }
    }

    private static void theRowBehindTheAnswerIsShownInItsTable(Chromium browser) throws Exception {
        assertThat(browser.evaluate("document.querySelector('[data-test=answer-lung-rads-2022] .witnesses').innerText")
                        .asText())
                .contains("7.9", "8", "4A");
        browser.evaluate("document.querySelector('[data-test=answer-lung-rads-2022] .ruling-origin a').click()");
        browser.await("document.querySelector('tr[aria-current=true]')");
        assertThat(browser.evaluate("document.querySelector('tr[aria-current=true]').dataset.rule")
                        .asText())
                .isEqualTo("LR22-M3");
        assertThat(browser.evaluate("document.querySelector('.table-source').innerText")
                        .asText())
                .contains("Lung-RADS")
                .doesNotContain("**", "|---");
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "risk, en, 1400", "tables, zh, 390", "table/lung-rads-2022.solid~LR22-12, en, 1400",
        "table/lung-rads-2022.solid~LR22-12, zh, 390", "changes, en, 390", "changes, zh, 1400"
    })
    void tablesAndTheirChangesAreAccessible(String part, String language, int width) throws Exception {
        try (Chromium browser = Chromium.open(width, 1000)) {
            visit(browser, language);
            signIn(browser, "surgeon");
            browser.visit(address + "#/rules/" + part);
            browser.await("document.querySelector('main .card')");
            assertClean(browser, "rules-" + part.replaceAll("[^a-z]", "-") + "-" + language + "-" + width);
        }
    }

    private static void type(Chromium browser, String field, String text) {
        browser.evaluate("(() => { const input = document.querySelector('[name=\"" + field + "\"]'); input.focus();"
                + " input.select(); })()");
        browser.type(text);
    }

    private void visit(Chromium browser, String language) {
        browser.visit(address.toString());
        browser.await("document.querySelector('[data-test=language-" + language + "]')");
        browser.evaluate("document.querySelector('[data-test=language-" + language + "]').click()");
    }

    private static void signIn(Chromium browser, String person) {
        browser.await("document.querySelector('input[type=password]')");
        browser.evaluate("document.querySelector('input[name=name]').focus()");
        browser.type(person);
        browser.evaluate("document.querySelector('input[name=password]').focus()");
        browser.type(SignedIn.passwordOf(person));
        browser.press("Enter");
        browser.await("document.querySelector('[data-test=person]')");
    }

    private static String focused(Chromium browser) {
        return browser.evaluate("document.activeElement && document.activeElement.name || ''")
                .asText();
    }

    private static void assertClean(Chromium browser, String picture) throws Exception {
        browser.screenshot(PICTURES.resolve(picture + ".png"));
        assertThat(browser.accessibilityViolations()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
