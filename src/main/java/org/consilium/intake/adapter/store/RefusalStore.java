package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilium.database.Row;
import org.consilium.database.Sql;
import org.consilium.intake.AcquisitionFinding;
import org.consilium.intake.CheckedSeries;
import org.consilium.intake.Refusals;

/** What was refused, and instances that came twice with different content. */
@ApplicationScoped
class RefusalStore implements Refusals {
    private static final String ALL =
            "select * from (select study_id, subject_id, kind, at, rule_id, value, bound, table_id, table_version, "
                    + "english, chinese, instances from arrival_refusal "
                    + "union all select study_id, instance_id, 'INSTANCE', received_at, 'SAME_UID_OTHER_CONTENT', "
                    + "'sha256:' || hash, 'the content first received', '', '', "
                    + "'An instance came again under a known SOP Instance UID with other content; it is kept apart.', "
                    + "'同一 SOP Instance UID 再次收到但内容不同，已隔离保存。', 1 from quarantined_instance) refused ";

    private final Sql sql;

    RefusalStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps each rule that kept a series out; the series gets a name of its own that tells nobody its UID. */
    void keep(UUID study, CheckedSeries checked, Instant at) {
        UUID series =
                UUID.nameUUIDFromBytes((study + checked.series().seriesInstanceUid()).getBytes(StandardCharsets.UTF_8));
        for (AcquisitionFinding finding : checked.refusals()) {
            sql.change(
                    "insert into arrival_refusal (id, study_id, subject_id, kind, at, rule_id, value, bound, table_id, "
                            + "table_version, english, chinese, instances) values (?,?,?,'SERIES',?,?,?,?,?,?,?,?,?)",
                    UUID.randomUUID(),
                    study,
                    series,
                    at,
                    finding.ruleId(),
                    finding.value(),
                    finding.bound(),
                    finding.table(),
                    finding.version(),
                    finding.english(),
                    finding.chinese(),
                    checked.series().instances().size());
        }
    }

    @Override
    @Transactional
    public List<Refused> newest(int atMost) {
        return sql.list(RefusalStore::read, ALL + "order by at desc, rule_id limit ?", atMost);
    }

    /** What was refused of one study, newest first. */
    List<Refused> of(UUID study) {
        return sql.list(RefusalStore::read, ALL + "where study_id = ? order by at desc, rule_id", study);
    }

    private static Refused read(Row row) throws SQLException {
        return new Refused(
                row.id("study_id"),
                row.id("subject_id"),
                row.text("kind"),
                row.instant("at"),
                row.text("rule_id"),
                row.text("value"),
                row.text("bound"),
                row.text("table_id"),
                row.text("table_version"),
                row.text("english"),
                row.text("chinese"),
                row.whole("instances"));
    }
}
