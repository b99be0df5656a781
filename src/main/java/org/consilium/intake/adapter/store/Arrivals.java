package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.SenderState;
import org.consilium.dicom.receive.StudyArrivals;
import org.consilium.intake.ReceivedSeries;
import org.consilium.intake.ReceivedStudy;

/** Which studies have fresh instances, how far they have arrived, and what has arrived of them. */
@ApplicationScoped
public class Arrivals {
    private static final Set<String> CT_CLASSES =
            Set.of("1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.2.1", "1.2.840.10008.5.1.4.1.1.2.2");

    private final Sql sql;
    private final InstanceStore store;

    Arrivals(Sql sql, InstanceStore store) {
        this.sql = sql;
        this.store = store;
    }

    /** Studies of which something is fresh, and how far each has arrived. */
    @Transactional
    public Map<UUID, StudyArrivals> fresh(Instant now) {
        Map<UUID, StudyArrivals> found = new LinkedHashMap<>();
        sql.list(
                        Arrivals::progress,
                        "select p.study_id, p.fresh, p.last_arrival, "
                                + "(select count(*) from received_instance i where i.study_id = p.study_id) as total, "
                                + "coalesce(a.connected, false) as connected, a.last_ended, "
                                + "coalesce(a.interrupted, false) as interrupted "
                                + "from (select study_id, count(*) as fresh, max(received_at) as last_arrival "
                                + "from pending_arrival group by study_id) p "
                                + "join received_study s on s.id = p.study_id "
                                + "left join lateral (select bool_or(o.ended_at is null) as connected, "
                                + "max(o.ended_at) as last_ended, "
                                + "(array_agg(o.ending order by o.ended_at desc nulls last))[1] <> 'RELEASED' as interrupted "
                                + "from association_study l join association o on o.id = l.association_id "
                                + "where l.study_id = p.study_id) a on true "
                                + "where s.not_before <= ? order by p.last_arrival",
                        now)
                .forEach(each -> found.put(each.study(), each.arrivals()));
        return found;
    }

    /**
     * Takes a study for this transaction; empty where another node has it or nothing of it is fresh any more.
     *
     * <p>What is taken counts as looked at when the transaction commits.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ReceivedStudy> take(UUID study) {
        Optional<String> uid = sql.first(
                row -> row.text("study_instance_uid"),
                // Not "for update": that would hold up arrivals, which check their key against this row.
                "select study_instance_uid from received_study where id = ? for no key update skip locked",
                study);
        if (uid.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> fresh = Set.copyOf(sql.list(
                row -> row.id("instance_id"),
                "delete from pending_arrival where study_id = ? returning instance_id",
                study));
        return fresh.isEmpty() ? Optional.empty() : Optional.of(gather(study, uid.get(), fresh));
    }

    /** Lets a study that could not be settled rest, longer each time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(UUID study, Instant now) {
        sql.change(
                "update received_study set attempts = attempts + 1, "
                        + "not_before = ?::timestamptz + least(300, power(2, least(attempts, 10))) * interval '1 second' "
                        + "where id = ?",
                now,
                study);
    }

    private ReceivedStudy gather(UUID study, String uid, Set<UUID> fresh) {
        List<Arrived> arrived = sql.list(
                Arrivals::arrived,
                "select id, series_instance_uid, sop_class_uid, hash, modality, series_description, identity_digest, "
                        + "received_at from received_instance where study_id = ? order by hash, id",
                study);
        String patient = firstIdentity(arrived);
        Map<String, List<Arrived>> bySeries = new LinkedHashMap<>();
        arrived.forEach(each -> bySeries.computeIfAbsent(each.series(), key -> new ArrayList<>())
                .add(each));
        List<ReceivedSeries> series = bySeries.values().stream()
                .map(group -> series(group, fresh, patient))
                .toList();
        Instant last = arrived.stream().map(Arrived::at).max(Instant::compareTo).orElseThrow();
        return new ReceivedStudy(study, uid, series, last);
    }

    private static String firstIdentity(List<Arrived> arrived) {
        return arrived.stream()
                .min(java.util.Comparator.comparing(Arrived::at))
                .map(Arrived::identity)
                .orElse("");
    }

    private ReceivedSeries series(List<Arrived> group, Set<UUID> fresh, String patient) {
        Arrived first = group.get(0);
        return new ReceivedSeries(
                first.series(),
                first.modality(),
                first.description(),
                group.stream().allMatch(each -> CT_CLASSES.contains(each.sopClass())),
                group.stream().anyMatch(each -> fresh.contains(each.id())),
                group.stream().allMatch(each -> each.identity().equals(patient)),
                group.stream()
                        .map(each -> new ReceivedSeries.ArrivedInstance(each.id(), each.hash(), file(each.hash())))
                        .toList());
    }

    private Path file(String hash) {
        return store.pathOf(new ContentHash(hash));
    }

    private static Progress progress(Row row) throws SQLException {
        int total = row.whole("total");
        int completed = Math.max(0, total - row.whole("fresh"));
        SenderState sender =
                new SenderState(row.truth("connected"), row.optionalInstant("last_ended"), row.truth("interrupted"));
        return new Progress(
                row.id("study_id"),
                new StudyArrivals(
                        total,
                        completed,
                        completed > 0 ? 1 : 0,
                        OptionalInt.empty(),
                        row.instant("last_arrival"),
                        sender));
    }

    private static Arrived arrived(Row row) throws SQLException {
        return new Arrived(
                row.id("id"),
                row.text("series_instance_uid"),
                row.text("sop_class_uid"),
                row.text("hash"),
                row.text("modality"),
                row.text("series_description"),
                row.text("identity_digest"),
                row.instant("received_at"));
    }

    private record Progress(UUID study, StudyArrivals arrivals) {}

    private record Arrived(
            UUID id,
            String series,
            String sopClass,
            String hash,
            String modality,
            String description,
            String identity,
            Instant at) {}
}
