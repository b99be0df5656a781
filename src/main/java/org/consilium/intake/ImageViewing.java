package org.consilium.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;

/**
 * Lets a person see the voxels of a series.
 *
 * <p>A page asks for hundreds of slices of one look; the audit trail gets one record a person, case and hour on each node.
 */
@ApplicationScoped
public class ImageViewing {
    private static final int LOOKS_REMEMBERED = 10_000;

    private final CaseBook book;
    private final AuditTrail audit;
    private final Clock clock;
    private final ConcurrentMap<String, Long> looks = new ConcurrentHashMap<>();

    ImageViewing(CaseBook book, AuditTrail audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal {@code not-found} where the case has no such series */
    @Transactional
    public CaseSeries see(CaseId id, String series, Person viewer) {
        CaseSeries found = book.series(id, uuid(series)).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        long hour = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        if (looks.size() > LOOKS_REMEMBERED) {
            looks.values().removeIf(seen -> seen < hour);
        }
        Long before = looks.put(viewer.id() + "/" + id, hour);
        if (before == null || before != hour) {
            audit.record(viewer.id(), "images.viewed", Optional.of(id.value()), "series=" + found.id());
        }
        return found;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
    }
}
