package org.consilium.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.consilium.testing.Chromium;
import org.consilium.testing.SignedIn;

/** One person before a window: signs in, goes about, fills in, presses, looks. Everything is found by its test hook. */
final class AtThePages {
    private static final Path PICTURES = Path.of("target/screenshots");

    private final Chromium window;
    private final String address;

    private AtThePages(Chromium window, String address) {
        this.window = window;
        this.address = address;
    }

    /** Signs in by keyboard. */
    static AtThePages as(String name, Chromium window, String address) {
        AtThePages person = new AtThePages(window, address);
        window.visit(address + "?leaving");
        window.evaluate("sessionStorage.clear()");
        window.visit(address + "?" + name);
        person.speak("en");
        person.sees("submit-sign-in");
        window.evaluate("document.querySelector('input[name=name]').focus()");
        window.type(name);
        window.press("Tab");
        window.type(SignedIn.passwordOf(name));
        window.press("Enter");
        person.sees("person");
        return person;
    }

    Chromium window() {
        return window;
    }

    void speak(String language) {
        sees("language-" + language);
        press("language-" + language);
        window.await("document.documentElement.lang.startsWith('" + language + "')");
    }

    /** Goes to an address after the {@code #}. */
    void goTo(String route) {
        window.evaluate("location.hash = '#/" + route + "'");
        window.await("!document.querySelector('main > .waiting') && document.querySelector('main h1')");
    }

    void sees(String hook) {
        window.await("document.querySelector('[data-test=\"" + hook + "\"]')");
    }

    boolean hasNow(String hook) {
        return window.evaluate("Boolean(document.querySelector('[data-test=\"" + hook + "\"]'))")
                .asBoolean();
    }

    void press(String hook) {
        sees(hook);
        window.evaluate("document.querySelector('[data-test=\"" + hook + "\"]').click()");
    }

    /** Presses something that asks whether one is sure, and is. */
    void pressAndConfirm(String hook) {
        press(hook);
        press("confirm-yes");
    }

    /** Gives a field a value, as typing or choosing does. */
    void fill(String field, String value) {
        sees("field-" + field);
        window.evaluate(
                "(() => { const all = [...document.querySelectorAll('[data-test=\"field-" + field + "\"]')];"
                        + " const input = all.at(-1); input.value = '" + value.replace("'", "\\'") + "';"
                        + " for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true })); })()");
    }

    void tick(String field) {
        sees("field-" + field);
        window.evaluate("(() => { const box = document.querySelector('[data-test=\"field-" + field
                + "\"]'); if (!box.checked) box.click(); })()");
    }

    /** Presses the button at the end of a form and waits until the form is gone. */
    void send(String form) {
        press("submit-" + form);
        window.await("!document.querySelector('[data-test=\"form-" + form + "\"]')");
    }

    String textOf(String hook) {
        sees(hook);
        return window.evaluate("document.querySelector('[data-test=\"" + hook + "\"]').innerText")
                .asText();
    }

    JsonNode evaluate(String script) {
        return window.evaluate(script);
    }

    /** A page is fit to be seen: no violation of WCAG 2.1 A and AA, no complaint of the browser, nothing wider than the window. */
    void looksGood(String picture) throws IOException {
        window.screenshotOfAll(PICTURES.resolve(picture + ".png"));
        assertThat(window.accessibilityViolations()).as(picture).isEmpty();
        assertThat(window.complaints()).as(picture).isEmpty();
        assertThat(window.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        .asInt())
                .as(picture + " is wider than its window")
                .isLessThanOrEqualTo(0);
    }

    /** Looks at the page in both languages, and on a tablet and a phone. */
    void looksGoodEverywhere(String picture, String landmark) throws IOException {
        looksGood(picture + "-en");
        for (int width : new int[] {820, 390}) {
            window.resize(width, 844);
            looksGood(picture + "-en-" + width);
        }
        window.resize(1440, 900);
        speak("zh");
        sees(landmark);
        looksGood(picture + "-zh");
        assertThat(window.evaluate("document.querySelector('main').innerText").asText())
                .as(picture + " shows a text that nobody put into words")
                .doesNotContain("undefined", "NaN", "[object");
        speak("en");
        sees(landmark);
    }
}
