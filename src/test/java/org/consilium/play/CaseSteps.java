package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.consilium.testing.Eventually;

/** One case on a running server, played task by task. */
record CaseSteps(Door door, String caseId, PlayedReader reader) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    JsonNode view() {
        return door.as("coordinator").get("/api/cases/" + caseId);
    }

    /** Does what is open until a task of one kind is, which is left alone. */
    void playUpTo(String kind) {
        Eventually.get("the case comes to " + kind, LONGEST, () -> {
            JsonNode view = view();
            boolean there = StreamSupport.stream(view.path("tasks").spliterator(), false)
                    .anyMatch(task -> task.path("kind").asText().equals(kind));
            if (!there) {
                doNext(view);
            }
            return there ? Optional.of(kind) : Optional.empty();
        });
    }

    /** Does what is open until the decision is signed. */
    void playToSignature() {
        Eventually.get("the decision is signed", LONGEST, () -> {
            JsonNode view = view();
            if (view.path("state").asText().equals("DECIDED")) {
                return Optional.of(view);
            }
            doNext(view);
            return Optional.empty();
        });
    }

    private void doNext(JsonNode view) {
        try {
            new PlayedPeople(door, reader).doNext(caseId, view);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
