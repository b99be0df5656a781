package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./consilium case DIR}: sends DICOM files to the running server and plays the people until the decision is signed,
 * then prints the timeline.
 */
public final class CasePlay {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Door door;
    private final Path folder;
    private final PlayedPeople people;

    private CasePlay(Door door, Path folder) {
        this.door = door;
        this.folder = folder;
        this.people = new PlayedPeople(door, new PlayedReader(folder));
    }

    /** Exit status 0 once signed; 1 with one line saying why not; 2 for a wrong call. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: ./consilium case DIR|ZIP");
            System.exit(2);
        }
        try (SentFolder files = SentFolder.of(Path.of(arguments[2]))) {
            new CasePlay(new Door(arguments[0], Path.of(arguments[1])), files.folder()).play();
        } catch (IllegalStateException | Door.RefusedException | java.io.IOException stopped) {
            System.err.println("consilium case: " + stopped.getMessage());
            System.exit(1);
        }
    }

    private void play() throws Exception {
        List<Path> files = dicomFiles();
        Instant sentAt = Instant.now();
        Sending.Sent sent = Sending.to(door, files);
        System.out.printf(
                "sent %d of %d files in %.1f s%n",
                sent.taken(), files.size(), sent.took().toMillis() / 1000.0);
        long answered = System.nanoTime();
        String caseId = awaitCase(sent.studyInstanceUid(), sentAt);
        System.out.printf("case %s visible %.1f s after the last C-STORE-RSP%n", caseId, seconds(answered));
        playOut(caseId, answered);
        TimelinePrint.print(door.as("chair").get("/api/cases/" + caseId + "/timeline"));
    }

    private List<Path> dicomFiles() throws java.io.IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return new ArrayList<>(walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".xml")
                            && !file.toString().endsWith(".json"))
                    .sorted()
                    .toList());
        }
    }

    private String awaitCase(String studyInstanceUid, Instant sentAt) throws InterruptedException {
        Waiting waiting = new Waiting("waiting for the case", LONGEST);
        while (true) {
            try {
                return door.as("reader")
                        .post("/api/cases/lookup", java.util.Map.of("studyInstanceUid", studyInstanceUid))
                        .path("id")
                        .asText();
            } catch (Door.RefusedException notYet) {
                if (notYet.status != 404) {
                    throw notYet;
                }
            }
            stopWhereRefused(sentAt);
            waiting.pause();
        }
    }

    private void stopWhereRefused(Instant sentAt) {
        for (JsonNode refusal : door.as("reader").get("/api/refusals").path("refusals")) {
            if (refusal.path("kind").asText().equals("SERIES")
                    && Instant.parse(refusal.path("at").asText()).isAfter(sentAt)) {
                throw new IllegalStateException(
                        "a series was refused by " + refusal.path("ruleId").asText() + ": "
                                + refusal.path("sentence").path("en").asText() + " (value "
                                + refusal.path("value").asText() + ")");
            }
        }
    }

    private void playOut(String caseId, long answered) throws Exception {
        Waiting waiting = new Waiting("waiting for the next task", LONGEST);
        boolean modelSeen = false;
        while (true) {
            JsonNode view = door.as("chair").get("/api/cases/" + caseId);
            if (view.has("decision") && view.path("decision").has("signedAt")) {
                return;
            }
            if (!modelSeen && view.path("modelRead").path("state").asText().equals("READY")) {
                modelSeen = true;
                System.out.printf(
                        "model read took %d ms (weights %.12s…)%n",
                        view.path("modelRead")
                                .path("provenance")
                                .path("wallTimeMillis")
                                .asLong(),
                        view.path("modelRead")
                                .path("provenance")
                                .path("weightsSha256")
                                .asText());
            }
            if (people.doNext(caseId, view)) {
                waiting = new Waiting("waiting for the next task", LONGEST);
            } else {
                waiting.pause();
            }
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
