package org.consilium.pages;

import java.util.List;

/** Where the buttons of the headset's board are: asked of the page's own modules, as a reader of the board would see them. */
final class BoardButton {
    private BoardButton() {}

    /**
     * A script that tells where a button is in the room, in metres.
     *
     * @param before what was pressed so far, from the board's first page on
     */
    static String place(List<String> before, String button) {
        return """
                Promise.all([import('/room/vote-board.js'), import('/room/vote-choices.js'), import('/room/board-place.js')])
                  .then(([board, choices, place]) => {
                    const room = { you: { personId: 'me', canVote: true, canChair: false }, phase: 'FIRST_VOTE', people: new Map(),
                      voted: { first: new Set(), second: new Set() }, votes: undefined, model: undefined };
                    const state = %s.reduce(choices.pressed, choices.atHome());
                    const { x, y, w, h } = board.boardPage(room, state).buttons.find(({ id }) => id === '%s');
                    return place.boardPoint(x + w / 2, y + h / 2);
                  })
                """.formatted(quoted(before), button);
    }

    private static String quoted(List<String> presses) {
        return presses.stream()
                .map(press -> "'" + press + "'")
                .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }
}
