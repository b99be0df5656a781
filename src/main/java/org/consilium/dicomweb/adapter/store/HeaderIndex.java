package org.consilium.dicomweb.adapter.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.consilium.database.Sql;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicomweb.ArchiveIndex;
import org.consilium.dicomweb.HeldInstance;
import org.consilium.dicomweb.ReadObjects;
import org.consilium.dicomweb.domain.SearchQuery;
import org.jboss.logging.Logger;

/** The index in the database: filled from the stored files, a batch a transaction, by whichever node comes first. */
@ApplicationScoped
class HeaderIndex implements ArchiveIndex {
    private static final Logger LOG = Logger.getLogger(HeaderIndex.class);
    private static final int BATCH = 200;
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_SEALABLE = 1000;

    private final Sql sql;
    private final InstanceStore store;
    private final DicomReader reader;

    HeaderIndex(Sql sql, InstanceStore store, DicomReader reader) {
        this.sql = sql;
        this.store = store;
        this.reader = reader;
    }

    @Override
    public void takeIn() {
        // Not within the caller's transaction: what is taken in stays, and no row is locked longer than a batch needs.
        while (QuarkusTransaction.requiringNew().call(this::takeBatch) == BATCH) {
            LOG.debug("event=dicomweb.index outcome=batch");
        }
    }

    @Override
    public boolean isBehind(String study) {
        return sql.first(
                        row -> true,
                        "select 1 from received_study s join received_instance i on i.study_id = s.id "
                                + "join dicomweb_unindexed u on u.instance_id = i.id "
                                + "where s.study_instance_uid = ? and u.attempts < ? limit 1",
                        study,
                        MOST_ATTEMPTS)
                .isPresent();
    }

    private int takeBatch() {
        List<Waiting> waiting = sql.list(
                row -> new Waiting(
                        row.id("id"),
                        row.id("study_id"),
                        row.text("study_instance_uid"),
                        row.text("series_instance_uid"),
                        row.text("sop_instance_uid"),
                        row.text("sop_class_uid"),
                        row.text("hash"),
                        row.text("transfer_syntax_uid"),
                        row.text("modality")),
                "select i.*, s.study_instance_uid from (select instance_id from dicomweb_unindexed where attempts < ? "
                        + "order by instance_id limit ? for update) u join received_instance i on i.id = u.instance_id "
                        + "join received_study s on s.id = i.study_id",
                MOST_ATTEMPTS,
                BATCH);
        waiting.forEach(this::take);
        return waiting.size();
    }

    private void take(Waiting waiting) {
        try {
            SearchableHeader header = SearchableHeader.of(
                    reader.read(store.pathOf(new ContentHash(waiting.hash())), ReadScope.WITHOUT_PIXEL_DATA)
                            .dataset());
            sql.change(
                    "insert into dicomweb_header (instance_id, study_id, study_uid, series_uid, sop_uid, hash, "
                            + "transfer_syntax_uid, modality, sealable, number, attributes) "
                            + "values (?,?,?,?,?,?,?,?,?,?,?::jsonb) on conflict do nothing",
                    waiting.id(),
                    waiting.study(),
                    waiting.studyUid(),
                    waiting.seriesUid(),
                    waiting.sopUid(),
                    waiting.hash(),
                    waiting.transferSyntax(),
                    waiting.modality(),
                    ReadObjects.isSealable(waiting.sopClass()),
                    header.number(),
                    header.json());
            sql.change("delete from dicomweb_unindexed where instance_id = ?", waiting.id());
        } catch (IOException unreadable) {
            LOG.warnf("event=dicomweb.index trace=%s outcome=unreadable", waiting.study());
            sql.change("update dicomweb_unindexed set attempts = attempts + 1 where instance_id = ?", waiting.id());
        }
    }

    @Override
    public Set<UUID> withSealable(SearchQuery query) {
        SearchStatement.Bound bound = SearchStatement.sealable(query, MOST_SEALABLE);
        return new LinkedHashSet<>(sql.list(row -> row.id("study_id"), bound.sql(), bound.parameters()));
    }

    @Override
    public Page search(SearchQuery query, Sees sees) {
        SearchStatement.Bound total = SearchStatement.total(query, sees);
        SearchStatement.Bound page = SearchStatement.page(query, sees);
        return new Page(
                sql.list(row -> FoundRow.read(row, query.level()), page.sql(), page.parameters()),
                sql.first(row -> row.big("total"), total.sql(), total.parameters())
                        .orElse(0L));
    }

    @Override
    public List<HeldInstance> held(String study, Optional<String> series, Optional<String> instance) {
        return sql.list(
                row -> new HeldInstance(
                        row.id("study_id"),
                        row.text("study_uid"),
                        row.text("series_uid"),
                        row.text("sop_uid"),
                        row.text("hash"),
                        row.text("transfer_syntax_uid"),
                        row.truth("sealable")),
                "select study_id, study_uid, series_uid, sop_uid, hash, transfer_syntax_uid, sealable from dicomweb_header "
                        + "where study_uid = ? and series_uid = coalesce(?::varchar, series_uid) "
                        + "and sop_uid = coalesce(?::varchar, sop_uid) order by series_uid, number, sop_uid",
                study,
                series,
                instance);
    }

    private record Waiting(
            UUID id,
            UUID study,
            String studyUid,
            String seriesUid,
            String sopUid,
            String sopClass,
            String hash,
            String transferSyntax,
            String modality) {}
}
