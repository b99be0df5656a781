package org.consilium.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where cases and their series are written down; every writing call belongs to the caller's transaction. */
public interface CaseBook {
    /** Opens the case of a study, under the next label of its year. */
    Cases.Summary open(ReceivedStudy study, Instant at);

    /** Counts the case's revision up and says the new one. */
    int revise(CaseId id);

    /** Adds a series as this revision of the case holds it, not primary. */
    CaseSeries add(CaseId id, int revision, CheckedSeries series, Instant at);

    /** Makes one series the one that the case is read on. */
    void makePrimary(CaseId id, UUID seriesId);

    /** The newest revision of each series, the primary one first. */
    List<CaseSeries> newestSeries(CaseId id);

    /** The series that the case is read on. */
    Optional<CaseSeries> primary(CaseId id);

    /** Any revision of a series of this case. */
    Optional<CaseSeries> series(CaseId id, UUID seriesId);

    /** The stored files of a series, by content hash. */
    List<String> hashes(UUID seriesId);

    /** Whether any case, in any revision, holds a series of this digest. */
    boolean isHeld(String digest);

    /** Keeps what was refused and why. */
    void refuse(ReceivedStudy study, CheckedSeries series, Instant at);
}
