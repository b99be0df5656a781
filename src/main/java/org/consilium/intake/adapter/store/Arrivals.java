package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.intake.ReceivedSeries;
import org.consilium.intake.ReceivedStudy;

/** Which studies have fresh instances and seem complete, and what has arrived of them. */
@ApplicationScoped
public class Arrivals {
    private static final Set<String> CT_CLASSES =
            Set.of("1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.2.1", "1.2.840.10008.5.1.4.1.1.2.2");
    private static final int AT_A_TIME = 16;

    private final Sql sql;
    private final InstanceStore store;

    Arrivals(Sql sql, InstanceStore store) {
        this.sql = sql;
        this.store = store;
    }

    /**
     * Studies of which nothing came for the quiet time and no sender is connected, or nothing for the longest wait.
     *
     * <p>A sender counts as connected while the association that brought anything of the study is open.
     */
    @Transactional
    public List<UUID> quiet(Instant now, Duration quietTime, Duration longestWait) {
        return sql.list(
                row -> row.getObject("study_id", UUID.class),
                "select p.study_id from pending_arrival p join received_study s on s.id = p.study_id "
                        + "where s.not_before <= ? group by p.study_id "
                        + "having max(p.received_at) <= ? and (max(p.received_at) <= ? or not exists ("
                        + "select 1 from open_association a join received_instance i on i.association_id = a.id "
                        + "where i.study_id = p.study_id)) order by max(p.received_at) limit " + AT_A_TIME,
                now,
                now.minus(quietTime),
                now.minus(longestWait));
    }

    /** How many studies have fresh instances. */
    @Transactional
    public int waiting() {
        return sql.first(row -> row.getInt(1), "select count(distinct study_id) from pending_arrival")
                .orElse(0);
    }

    /**
     * Takes a study for this transaction; empty where another node has it or nothing of it is fresh any more.
     *
     * <p>What is taken counts as looked at when the transaction commits.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ReceivedStudy> take(UUID study) {
        Optional<String> uid = sql.first(
                row -> row.getString(1),
                "select study_instance_uid from received_study where id = ? for update skip locked",
                study);
        if (uid.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> fresh = Set.copyOf(sql.list(
                row -> row.getObject(1, UUID.class),
                "delete from pending_arrival where study_id = ? returning instance_id",
                study));
        return fresh.isEmpty() ? Optional.empty() : Optional.of(gather(study, uid.get(), fresh));
    }

    /** Lets a study that could not be settled rest, longer each time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void postpone(UUID study, Instant now) {
        sql.update(
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

    private static Arrived arrived(ResultSet row) throws SQLException {
        return new Arrived(
                row.getObject("id", UUID.class),
                row.getString("series_instance_uid"),
                row.getString("sop_class_uid"),
                row.getString("hash"),
                row.getString("modality"),
                row.getString("series_description"),
                row.getString("identity_digest"),
                Sql.instant(row, "received_at"));
    }

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
