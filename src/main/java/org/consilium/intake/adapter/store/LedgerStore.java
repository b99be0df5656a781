package org.consilium.intake.adapter.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.audit.AuditTrail;
import org.consilium.database.Sql;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.HeaderFacts;
import org.consilium.dicom.receive.InstanceLedger;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.receive.ReceivedInstance;
import org.consilium.dicom.receive.SameInstance;
import org.jboss.logging.Logger;

/**
 * Records arrivals: the rows are committed when {@link #record} returns.
 *
 * <p>The id of a study's row is the trace id of everything that follows, and becomes the id of its case.
 */
@ApplicationScoped
class LedgerStore implements InstanceLedger {
    private static final Logger LOG = Logger.getLogger(LedgerStore.class);

    private final Sql sql;
    private final AuditTrail audit;
    private final MeterRegistry meters;
    private final SameInstance sameInstance;

    LedgerStore(Sql sql, AuditTrail audit, MeterRegistry meters, InstanceStore store) {
        this.sql = sql;
        this.audit = audit;
        this.meters = meters;
        this.sameInstance = new SameInstance(store);
    }

    @Override
    public Entry record(ReceivedInstance instance) throws LedgerUnavailable {
        return recordAll(List.of(instance)).get(0);
    }

    @Override
    public List<Entry> recordAll(List<ReceivedInstance> instances) throws LedgerUnavailable {
        try {
            List<Recorded> recorded = QuarkusTransaction.requiringNew()
                    .call(() -> instances.stream().map(this::write).toList());
            for (int i = 0; i < recorded.size(); i++) {
                note(instances.get(i), recorded.get(i));
            }
            return recorded.stream().map(Recorded::entry).toList();
        } catch (RuntimeException broken) {
            LOG.errorf(
                    broken,
                    "event=instance.not-recorded association=%s instances=%d",
                    instances.get(0).origin().association(),
                    instances.size());
            throw new LedgerUnavailable("the ledger cannot record at the moment", broken);
        }
    }

    private void note(ReceivedInstance instance, Recorded recorded) {
        meters.counter("consilium.instances", "entry", recorded.entry().name()).increment();
        meters.counter("consilium.instance.bytes").increment((double) instance.bytes());
        LOG.debugf(
                "event=instance.received trace=%s instance=%s entry=%s",
                recorded.study(), recorded.instance(), recorded.entry());
    }

    private Recorded write(ReceivedInstance instance) {
        UUID study = study(instance);
        // Also for a duplicate: whoever sends a study again is connected to it.
        sql.change(
                "insert into association_study (association_id, study_id) select id, ? from association where id = ? "
                        + "on conflict do nothing",
                study,
                instance.origin().association().value());
        UUID id = UUID.randomUUID();
        if (insert(id, study, instance) == 1) {
            sql.change(
                    "insert into pending_arrival (instance_id, study_id, received_at) values (?,?,?)",
                    id,
                    study,
                    instance.receivedAt());
            return new Recorded(Entry.NEW, study, id);
        }
        return known(instance);
    }

    private UUID study(ReceivedInstance instance) {
        String uid = instance.studyInstanceUid();
        return findStudy(uid).orElseGet(() -> {
            sql.change(
                    "insert into received_study (id, study_instance_uid, first_arrival, not_before) values (?,?,?,?) "
                            + "on conflict (study_instance_uid) do nothing",
                    UUID.randomUUID(),
                    uid,
                    instance.receivedAt(),
                    instance.receivedAt());
            UUID study = findStudy(uid).orElseThrow();
            rememberPatient(study, instance.header());
            return study;
        });
    }

    private Optional<UUID> findStudy(String uid) {
        return sql.first(row -> row.id("id"), "select id from received_study where study_instance_uid = ?", uid);
    }

    private void rememberPatient(UUID study, HeaderFacts header) {
        sql.change(
                "insert into study_patient (study_id, patient_id, name, sex, birth_date, age_text, study_date, accession) "
                        + "values (?,?,?,?,?,?,?,?) on conflict (study_id) do nothing",
                study,
                cut(header.patientId(), 64),
                cut(header.patientName(), 324),
                cut(header.patientSex(), 16),
                header.patientBirthDate(),
                cut(header.patientAge(), 16),
                header.studyDate(),
                cut(header.accessionNumber(), 64));
    }

    private int insert(UUID id, UUID study, ReceivedInstance instance) {
        HeaderFacts header = instance.header();
        return sql.change(
                "insert into received_instance (id, study_id, series_instance_uid, sop_instance_uid, sop_class_uid, "
                        + "transfer_syntax_uid, hash, bytes, modality, series_description, identity_digest, "
                        + "placed_in_patient, calling_ae, association_id, received_at) "
                        + "values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) on conflict (sop_instance_uid) do nothing",
                id,
                study,
                instance.seriesInstanceUid(),
                instance.sopInstanceUid(),
                instance.sopClassUid(),
                instance.transferSyntaxUid(),
                instance.hash().hex(),
                instance.bytes(),
                cut(header.modality(), 16),
                cut(header.seriesDescription(), 128),
                identity(header),
                header.placedInPatient(),
                instance.origin().callingAe(),
                instance.origin().association().value(),
                instance.receivedAt());
    }

    private Recorded known(ReceivedInstance instance) {
        Known first = sql.first(
                        row -> new Known(row.id("id"), row.id("study_id"), row.text("hash")),
                        "select id, study_id, hash from received_instance where sop_instance_uid = ?",
                        instance.sopInstanceUid())
                .orElseThrow();
        Entry entry = Entry.of(Optional.of(new ContentHash(first.hash())), instance.hash(), sameInstance);
        if (entry == Entry.DUPLICATE) {
            wakePrior(first, instance);
            return new Recorded(entry, first.study(), first.id());
        }
        quarantine(first, instance);
        return new Recorded(entry, first.study(), first.id());
    }

    /** A prior that somebody sends again is looked at once more, although nothing of it is new. */
    private void wakePrior(Known first, ReceivedInstance instance) {
        sql.change(
                "insert into pending_arrival (instance_id, study_id, received_at) select ?, s.id, ? from received_study s "
                        + "join prior_study p on p.study_instance_uid = s.study_instance_uid where s.id = ? "
                        + "and p.ended_at is not null and not exists (select 1 from consultation_case c where c.id = s.id) "
                        + "on conflict do nothing",
                first.id(),
                instance.receivedAt(),
                first.study());
    }

    private void quarantine(Known first, ReceivedInstance instance) {
        int fresh = sql.change(
                "insert into quarantined_instance (id, instance_id, study_id, hash, bytes, calling_ae, association_id, "
                        + "received_at) values (?,?,?,?,?,?,?,?) on conflict (instance_id, hash) do nothing",
                UUID.randomUUID(),
                first.id(),
                first.study(),
                instance.hash().hex(),
                instance.bytes(),
                instance.origin().callingAe(),
                instance.origin().association().value(),
                instance.receivedAt());
        if (fresh == 1) {
            audit.record(
                    AuditTrail.SYSTEM,
                    "instance.quarantined",
                    Optional.of(first.study()),
                    "instance=" + first.id() + " hash=" + instance.hash().hex());
            LOG.warnf("event=instance.quarantined trace=%s instance=%s", first.study(), first.id());
        }
    }

    /** Says whether two instances are of one patient without saying of whom. */
    static String identity(HeaderFacts header) {
        String born = header.patientBirthDate().map(LocalDate::toString).orElse("");
        String identity = header.patientId().length() + ":" + header.patientId() + born;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static String cut(String text, int length) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= length ? clean : clean.substring(0, length);
    }

    private record Known(UUID id, UUID study, String hash) {}

    private record Recorded(Entry entry, UUID study, UUID instance) {}
}
