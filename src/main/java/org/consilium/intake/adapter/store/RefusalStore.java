package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
            sql.update(
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

    private static Refused read(ResultSet row) throws SQLException {
        return new Refused(
                row.getObject("study_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("kind"),
                Sql.instant(row, "at"),
                row.getString("rule_id"),
                row.getString("value"),
                row.getString("bound"),
                row.getString("table_id"),
                row.getString("table_version"),
                row.getString("english"),
                row.getString("chinese"),
                row.getInt("instances"));
    }
}
