package org.consilium.dicomweb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.consilium.access.Person;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseGate;
import org.consilium.intake.CaseId;
import org.consilium.intake.Sealing;

/** What of the archive a person may see at this moment, and the record that they saw it. */
@ApplicationScoped
class ArchiveSight {
    private static final int LOOKS_REMEMBERED = 10_000;

    private final Sealing sealing;
    private final CaseGate gate;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Long> looks = new ConcurrentHashMap<>();

    ArchiveSight(Sealing sealing, CaseGate gate, AuditTrail audit, Clock clock) {
        this.sealing = sealing;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those studies whose read is revealed to this person; a study without a case has no read and stays sealed. */
    Set<UUID> open(Set<UUID> studies, Person person) {
        return studies.stream()
                .filter(study -> sealing.isRevealedTo(new CaseId(study), person))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a search may tell this person of. */
    ArchiveIndex.Sees sees(Set<UUID> sealable, Person person) {
        return new ArchiveIndex.Sees(open(sealable, person), gate.entered(person));
    }

    /** What is left of these for this person. */
    List<HeldInstance> visible(List<HeldInstance> all, Person person) {
        Optional<Set<UUID>> entered = gate.entered(person);
        List<HeldInstance> held = all.stream()
                .filter(instance -> entered.isEmpty() || entered.get().contains(instance.studyId()))
                .toList();
        Set<UUID> sealable = held.stream()
                .filter(HeldInstance::sealable)
                .map(HeldInstance::studyId)
                .collect(Collectors.toSet());
        Set<UUID> open = open(sealable, person);
        return held.stream()
                .filter(instance -> !instance.sealable() || open.contains(instance.studyId()))
                .toList();
    }

    /** A viewer asks for hundreds of frames of one look: one record a person, study, kind and hour on each node. */
    void looked(UUID study, String kind, Person person) {
        long hour = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        if (looks.size() > LOOKS_REMEMBERED) {
            looks.values().removeIf(seen -> seen < hour);
        }
        Long before = looks.put(person.id() + "/" + study + "/" + kind, hour);
        if (before == null || before != hour) {
            audit.record(person.id(), "dicomweb." + kind, Optional.of(study), "by=dicomweb");
        }
    }
}
