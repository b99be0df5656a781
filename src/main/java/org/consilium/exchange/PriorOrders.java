package org.consilium.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.intake.CaseId;

/** Keeps for which cases earlier studies are to be asked of which peers, and what came of it. */
public interface PriorOrders {
    /** Orders a question; belongs to the caller's transaction. */
    void order(CaseId id, String peer, Instant at);

    /** The next order that is due, taken for so long that no other node takes it too. */
    Optional<Order> takeDue(Instant now, Duration lease);

    /** The patient and the date of a case's study; empty where either is unknown. */
    Optional<Subject> subject(CaseId id);

    /** Whether a study is here already, as a case or as a prior. */
    boolean isKnown(String studyInstanceUid);

    /** Notes that a study is about to be asked for. */
    void asked(CaseId id, String peer, Prior prior, Instant at);

    /** Notes how and when asking ended; what comes of the study after that somebody else sends. */
    void ended(String studyInstanceUid, State state, Instant at);

    void done(Order order);

    void failed(Order order, boolean forGood, String problem, Instant nextAt);

    /** Earlier studies of a case, newest first. */
    List<Shown> of(CaseId id);

    /** A question to one peer. */
    record Order(CaseId caseId, String peer, int attempts) {}

    /** An earlier study. */
    record Prior(String studyInstanceUid, LocalDate date) {
        @Override
        public String toString() {
            return "Prior[]";
        }
    }

    /**
     * Whose earlier studies are wanted.
     *
     * @param patientId never empty: an empty key would match every patient
     */
    record Subject(String studyInstanceUid, String patientId, Optional<LocalDate> born, LocalDate studied) {
        public Subject {
            if (patientId.isBlank()) {
                throw new IllegalArgumentException("a subject needs a patient ID");
            }
        }

        @Override
        public String toString() {
            return "Subject[]";
        }
    }

    /** Where an earlier study stands. */
    enum State {
        ASKED,
        FETCHED,
        FAILED
    }

    /** An earlier study as a case shows it. */
    record Shown(String studyInstanceUid, LocalDate date, String peer, State state, int images) {
        @Override
        public String toString() {
            return "Shown[]";
        }
    }
}
