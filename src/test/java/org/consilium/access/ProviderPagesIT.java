package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import org.consilium.testing.ACaseForThePanel;
import org.consilium.testing.Chromium;
import org.consilium.testing.Eventually;
import org.consilium.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of a house whose people sign in at an identity provider. */
@QuarkusTest
@QuarkusTestResource(ServerUnderTest.class)
@TestProfile(ProviderTokensIT.WithProvider.class)
@Tag("R-SIGN-IN")
@Tag("R-SIGNATURE")
@Tag("R-PAGES")
class ProviderPagesIT {
    private static final Path PICTURES = Path.of("target/screenshots");

    /** The case of this test has no images and no process: the page is told what it would see of a case that has. */
    private static final String CASE_TO_SIGN = """
            const real = window.fetch;
            window.fetch = (address, options = {}) => {
              const path = new URL(address, location.href).pathname;
              const seen = { id: '%1$s', label: 'C', version: %2$d, state: 'AWAITING_PANEL', step: '4A', series: [],
                tasks: [{ id: 'task', kind: 'SIGN', mine: true }] };
              return path === '/api/cases/%1$s' && (options.method ?? 'GET') === 'GET'
                ? Promise.resolve(new Response(JSON.stringify(seen), { status: 200 })) : real(address, options);
            };
            """;

    @TestHTTPResource("/")
    URL address;

    @BeforeEach
    void freshProvider() {
        assumeTrue(Chromium.found().isPresent(), "skipped: no Chromium on this machine");
        ProviderUnderTest.QUESTIONS.clear();
        ProviderUnderTest.GRANTS.clear();
        ProviderUnderTest.tokenSeconds = 300;
        ProviderUnderTest.lastSignIn = Instant.now();
    }

    @Test
    void theDoorLeadsToTheProviderAndBackAndStaysOpen() throws Exception {
        ProviderUnderTest.atTheDoor = "radiology";
        ProviderUnderTest.tokenSeconds = 33;
        try (Chromium browser = Chromium.open(1400, 900)) {
            browser.visit(address.toString());
            browser.await("document.querySelector('[data-test=sign-in-at-provider]')");
            browser.screenshot(PICTURES.resolve("door-provider-en.png"));
            assertThat(browser.accessibilityViolations()).isEmpty();
            signIn(browser);
            assertThat(browser.evaluate("document.querySelector('[data-test=person]').innerText")
                            .asText())
                    .contains("radiology of the provider");
            assertThat(browser.evaluate("location.search").asText()).isEmpty();
            Eventually.holds(
                    "the token is renewed before it ends",
                    () -> ProviderUnderTest.GRANTS.stream()
                            .anyMatch(grant -> "refresh_token".equals(grant.get("grant_type"))));
            assertThat(ProviderUnderTest.QUESTIONS)
                    .allSatisfy(question -> assertThat(question).containsEntry("code_challenge_method", "S256"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() throws Exception {
        try (Chromium browser = Chromium.open(1400, 900)) {
            browser.visit(address + "?code=stolen&state=made-up");
            browser.await("document.querySelector('[data-test=sign-in-at-provider]')");
            browser.evaluate("sessionStorage.setItem('consilium.sign-in', JSON.stringify({provider: {issuer: '"
                    + ProviderUnderTest.ISSUER + "', clientId: '" + ProviderUnderTest.CLIENT
                    + "'}, verifier: 'v', state: 'mine', hash: '', drafts: []}))");
            browser.visit(address + "?code=stolen&state=theirs");
            browser.await("document.querySelector('[data-test=sign-in-at-provider]')");
            assertThat(browser.evaluate("!document.querySelector('[data-test=person]')")
                            .asBoolean())
                    .isTrue();
            assertThat(ProviderUnderTest.GRANTS).isEmpty();
        }
    }

    @Test
    void theChairSignsInAgainToSignAndEntersNoPasswordHere() throws Exception {
        ACaseForThePanel aCase = ACaseForThePanel.waiting();
        SeatedByProvider.concluded(aCase);
        ProviderUnderTest.atTheDoor = "chair";
        ProviderUnderTest.lastSignIn = Instant.now().minusSeconds(3600);
        try (Chromium browser = Chromium.open(1400, 1200)) {
            browser.beforeEveryPage(CASE_TO_SIGN.formatted(aCase.id(), aCase.version()));
            browser.visit(address.toString());
            signIn(browser);
            browser.visit(address + "#/case/" + aCase.id() + "/4A");
            browser.await("document.querySelector('[data-test=sign-in-again] button')");
            browser.screenshot(PICTURES.resolve("sign-again-en.png"));
            assertThat(browser.accessibilityViolations()).isEmpty();
            browser.evaluate("document.querySelector('[data-test=sign-in-again] button').click()");
            browser.await("document.querySelector('[data-test=form-sign] textarea')");
            assertThat(ProviderUnderTest.QUESTIONS).last().asString().contains("prompt=login");
            assertThat(browser.evaluate(
                                    "document.querySelectorAll('[data-test=form-sign] input[type=password]').length")
                            .asInt())
                    .isZero();
            browser.evaluate("(() => { const plan = document.querySelector('[data-test=form-sign] [name=plan]');"
                    + " plan.value = 'BIOPSY'; plan.dispatchEvent(new Event('input', { bubbles: true })); })()");
            browser.evaluate("document.querySelector('[data-test=form-sign] textarea').focus()");
            browser.type("signed by a fresh sign-in");
            browser.evaluate("document.querySelector('[data-test=submit-sign]').click()");
            Eventually.holds("the decision is signed", () -> aCase.state().equals("DECIDED"));
        }
    }

    private static void signIn(Chromium browser) {
        browser.await("document.querySelector('[data-test=sign-in-at-provider]')");
        browser.evaluate("document.querySelector('[data-test=sign-in-at-provider]').click()");
        browser.await("document.querySelector('[data-test=person]')");
    }
}
