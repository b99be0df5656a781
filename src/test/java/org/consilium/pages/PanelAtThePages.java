package org.consilium.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.consilium.testing.Chromium;

/** A panel that meets at the room's page, each member in a window: first votes, reveal, discussion, second votes, conclusion. */
record PanelAtThePages(String caseId, String address) {
    private static final List<String> MEMBERS = List.of("reader2", "surgeon", "pathologist");

    void meets(Chromium browser) throws Exception {
        List<AtThePages> members = new ArrayList<>();
        for (String name : MEMBERS) {
            members.add(enters(AtThePages.as(name, browser.another(900, 700), address)));
        }
        AtThePages chair = enters(AtThePages.as("chair", browser.another(1440, 900), address));
        votesFirst(chair, members);
        asksWhy(chair);
        marks(chair, members.get(0));
        chair.pressAndConfirm("second-round");
        for (AtThePages member : members) {
            votes(member, "BIOPSY");
        }
        votes(chair, "BIOPSY");
        chair.pressAndConfirm("conclude");
        chair.sees("room-consensus");
        assertThat(chair.textOf("voting")).contains("First vote", "Second vote");
        chair.looksGoodEverywhere("room-concluded", "to-decision");
        members.forEach(member -> member.evaluate("location.hash = '#/worklist'"));
        chair.evaluate("location.hash = '#/worklist'");
    }

    private AtThePages enters(AtThePages person) {
        person.goTo("room/" + caseId + "/2d");
        person.window().await("document.querySelector('[data-test=connection]').dataset.state === 'open'");
        person.sees("view-axial");
        return person;
    }

    private void votesFirst(AtThePages chair, List<AtThePages> members) throws Exception {
        AtThePages surgeon = members.get(1);
        assertThat(surgeon.textOf("model-seat")).contains("before your own first vote");
        surgeon.looksGood("room-before-vote-en");
        votes(surgeon, "SURGERY");
        surgeon.window()
                .await("document.querySelector('[data-test=model-seat]').innerText.includes('is the most suspect')");
        assertThat(chair.textOf("model-seat")).contains("before your own first vote");
        votes(members.get(0), "BIOPSY");
        votes(members.get(2), "BIOPSY");
        votes(chair, "BIOPSY");
        assertThat(chair.hasNow("votes")).as("votes before the reveal").isFalse();
        chair.pressAndConfirm("reveal");
        surgeon.sees("not-counting");
        assertThat(surgeon.textOf("votes")).contains("surgery", "biopsy", "does not count");
        chair.looksGoodEverywhere("room-revealed", "votes");
    }

    /** What the model's risk is made of lies open with the first votes, in the middle of the discussion. */
    private static void asksWhy(AtThePages chair) throws Exception {
        chair.press("why-open");
        assertThat(chair.textOf("why-shares")).contains("what the networks see", "SD");
        chair.looksGoodEverywhere("room-why", "why-open");
    }

    /** The chair marks and measures by keyboard; a member sees both. */
    private static void marks(AtThePages chair, AtThePages member) {
        chair.sees("view-axial");
        chair.evaluate("(() => { const canvas = document.querySelector('[data-test=view-axial]'); canvas.focus();"
                + " const key = (key, shiftKey = false) => canvas.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));"
                + " key('m'); key('t'); for (let i = 0; i < 10; i += 1) key('ArrowRight', true); key('t'); })()");
        member.window()
                .await("document.querySelectorAll('[data-test=marks] li').length === 2"
                        + " && document.querySelector('[data-test=marks]').innerText.includes('8 mm')");
    }

    private static void votes(AtThePages person, String plan) {
        person.fill("plan", plan);
        person.fill("probability", "60");
        person.fill("confidence", "4");
        person.fill("reason", "Solid, spiculated, 13 mm.");
        person.press("submit-vote");
        person.window().await("!document.querySelector('[data-test=form-vote]')");
    }
}
