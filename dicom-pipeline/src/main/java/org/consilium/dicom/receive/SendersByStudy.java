package org.consilium.dicom.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers which open associations brought instances of which studies, and how the last one ended.
 *
 * <p>Thread-safe. Give it to the node as listener and tell it of every instance; memory is bounded by what is connected and
 * by what ended within a given time.
 */
public final class SendersByStudy implements AssociationListener {
    private final Clock clock;
    private final Duration memory;
    private final Map<AssociationId, Set<String>> studiesByAssociation = new HashMap<>();
    private final Map<String, Integer> connections = new HashMap<>();
    private final Map<String, LastEnd> ends = new HashMap<>();

    /** @param memory how long the end of an association matters */
    public SendersByStudy(Clock clock, Duration memory) {
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public synchronized void opened(OpenAssociation association) {
        studiesByAssociation.put(association.id(), new HashSet<>());
    }

    /** An instance of a study came by an association; of no effect for associations that are not open, such as uploads. */
    public synchronized void brought(AssociationId association, String studyInstanceUid) {
        Set<String> studies = studiesByAssociation.get(association);
        if (studies != null && studies.add(studyInstanceUid)) {
            connections.merge(studyInstanceUid, 1, Integer::sum);
        }
    }

    @Override
    public synchronized void closed(OpenAssociation association, AssociationEnd end) {
        Instant now = clock.instant();
        forgetBefore(now.minus(memory));
        Set<String> studies = studiesByAssociation.remove(association.id());
        if (studies != null) {
            for (String study : studies) {
                connections.computeIfPresent(study, (uid, count) -> count > 1 ? count - 1 : null);
                ends.put(study, new LastEnd(now, end != AssociationEnd.RELEASED));
            }
        }
    }

    /** What is known of a study's senders now. */
    public synchronized SenderState of(String studyInstanceUid) {
        Optional<LastEnd> end = Optional.ofNullable(ends.get(studyInstanceUid));
        return new SenderState(
                connections.containsKey(studyInstanceUid),
                end.map(LastEnd::at),
                end.map(LastEnd::interrupted).orElse(false));
    }

    private void forgetBefore(Instant limit) {
        ends.values().removeIf(end -> end.at().isBefore(limit));
    }

    private record LastEnd(Instant at, boolean interrupted) {}
}
