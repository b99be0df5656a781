package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code ./consilium case DIR}: sends DICOM files to the running server and plays the people until the decision is signed,
 * then prints the timeline; several studies are played one after the other.
 */
public final class CasePlay {
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final Door door;
    private final Path folder;

    private CasePlay(Door door, Path folder) {
        this.door = door;
        this.folder = folder;
    }

    /** Exit status 0 once signed; 1 with one line saying why not; 2 for a wrong call. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: ./consilium case DIR|ZIP");
            System.exit(2);
        }
        try (SentFolder files = SentFolder.of(Path.of(arguments[2]))) {
            Door door = new Door(arguments[0], Path.of(arguments[1]));
            boolean signed = new CasePlay(door, files.folder()).play(SentStudies.in(files.folder()));
            System.exit(signed ? 0 : 1);
        } catch (IllegalStateException | Door.RefusedException | IOException stopped) {
            System.err.println("consilium case: " + stopped.getMessage());
            System.exit(1);
        }
    }

    /** Whether at least one study came to a signed decision. */
    private boolean play(SentStudies sent) throws Exception {
        if (sent.left() > 0) {
            System.out.println(sent.left() + " files are no DICOM and stay behind");
        }
        Sending.to(door, sent.files());
        long answered = System.nanoTime();
        int signed = 0;
        int number = 0;
        for (String study : sent.studies().keySet()) {
            if (sent.studies().size() > 1) {
                System.out.printf("%nstudy %d of %d%n", ++number, sent.studies().size());
            }
            signed += played(study, answered) ? 1 : 0;
        }
        return signed > 0;
    }

    private boolean played(String study, long answered) throws Exception {
        Arrival arrival = Arrival.await(door, study, LONGEST);
        if (!arrival.isCase()) {
            System.err.println("consilium case: " + arrival.why());
            return false;
        }
        System.out.printf("case %s visible %.1f s after the last C-STORE-RSP%n", arrival.caseId(), seconds(answered));
        arrival.refusals().forEach(line -> System.out.println("kept out of it: " + line));
        PlayedPeople people = new PlayedPeople(door, new PlayedReader(folder, study));
        boolean signed = playOut(people, arrival.caseId(), answered);
        TimelinePrint.print(door.as("coordinator").get("/api/cases/" + arrival.caseId() + "/timeline"));
        return signed;
    }

    private boolean playOut(PlayedPeople people, String caseId, long answered) throws Exception {
        Waiting waiting = new Waiting("waiting for the next task", LONGEST);
        boolean modelSeen = false;
        while (true) {
            JsonNode view = door.as("coordinator").get("/api/cases/" + caseId);
            String state = view.path("state").asText();
            if (state.equals("DECIDED") || state.equals("CLOSED")) {
                return true;
            }
            if (state.equals("CANCELLED")) {
                System.err.println("consilium case: the case was cancelled");
                return false;
            }
            modelSeen = modelSeen || toldOfModel(view.path("modelRead"), answered);
            if (people.doNext(caseId, view)) {
                waiting = new Waiting("waiting for the next task", LONGEST);
            } else {
                waiting.pause();
            }
        }
    }

    private static boolean toldOfModel(JsonNode read, long answered) {
        if (!read.path("state").asText().equals("READY")) {
            return false;
        }
        System.out.printf(
                "model read known %.1f s after the last C-STORE-RSP, took %d ms (weights %.12s…)%n",
                seconds(answered),
                read.path("provenance").path("wallTimeMillis").asLong(),
                read.path("provenance").path("weightsSha256").asText());
        return true;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
