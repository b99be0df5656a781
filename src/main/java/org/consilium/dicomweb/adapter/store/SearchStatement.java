package org.consilium.dicomweb.adapter.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicomweb.ArchiveIndex.Sees;
import org.consilium.dicomweb.domain.MatchKey;
import org.consilium.dicomweb.domain.SearchLevel;
import org.consilium.dicomweb.domain.SearchQuery;

/** A search as SQL over the index; every value is a parameter, tags are the only text that is put in. */
final class SearchStatement {
    private static final String SEEN = "(not h.sealable or h.study_id = any(?))";

    private final SearchQuery query;
    private final Sees sees;
    private final List<Object> parameters = new ArrayList<>();

    private SearchStatement(SearchQuery query, Sees sees) {
        this.query = query;
        this.sees = sees;
    }

    /** SQL and the values of its question marks. */
    record Bound(String sql, Object[] parameters) {}

    /** Studies that the search touches and in which something is sealable; the newest where there are very many. */
    static Bound sealable(SearchQuery query, int atMost) {
        SearchStatement statement = new SearchStatement(query, new Sees(Set.of(), Optional.empty()));
        String sql = "select distinct h.study_id from dicomweb_header h where h.sealable" + statement.place()
                + statement.keys() + " order by h.study_id limit " + atMost;
        return statement.bound(sql);
    }

    static Bound total(SearchQuery query, Sees sees) {
        SearchStatement statement = new SearchStatement(query, sees);
        return statement.bound("select count(*) as total from (select 1 " + statement.matched() + ") matched");
    }

    static Bound page(SearchQuery query, Sees sees) {
        SearchStatement statement = new SearchStatement(query, sees);
        String keys = String.join(", ", columns(query.level()));
        String page = "select " + keys + ", " + order(query.level()) + " as sorted " + statement.matched()
                + " order by " + direction(query.level()) + " limit ? offset ?";
        statement.parameters.add(query.limit());
        statement.parameters.add(query.offset());
        String sql = "select p.*, r.attributes::text as attributes, c.instances, c.series, c.modalities from (" + page
                + ") p join lateral (select h.attributes from dicomweb_header h where " + statement.seen()
                + statement.same() + " order by h.number, h.sop_uid limit 1) r on true "
                + "join lateral (select count(*) as instances, count(distinct h.series_uid) as series, "
                + "string_agg(distinct h.modality, '/') as modalities from dicomweb_header h where " + statement.seen()
                + (query.level() == SearchLevel.INSTANCE
                        ? " and h.study_id = p.study_id and h.sop_uid = p.sop_uid"
                        : statement.same())
                + ") c on true order by "
                + direction(query.level()).replace("h.", "p.");
        return statement.bound(sql);
    }

    private static List<String> columns(SearchLevel level) {
        List<String> all = List.of("h.study_id", "h.study_uid", "h.series_uid", "h.sop_uid");
        return all.subList(0, level == SearchLevel.STUDY ? 2 : level == SearchLevel.SERIES ? 3 : 4);
    }

    private static String order(SearchLevel level) {
        return switch (level) {
            case STUDY -> "max(h.attributes #>> '{00080020,Value,0}')";
            case SERIES -> "min(lpad(h.attributes #>> '{00200011,Value,0}', 12))";
            case INSTANCE -> "min(h.number)";
        };
    }

    private static String direction(SearchLevel level) {
        return switch (level) {
            case STUDY -> "sorted desc nulls last, h.study_uid";
            case SERIES -> "h.study_uid, sorted nulls last, h.series_uid";
            case INSTANCE -> "h.study_uid, h.series_uid, sorted, h.sop_uid";
        };
    }

    private String same() {
        return " and h.study_id = p.study_id"
                + (query.level() == SearchLevel.STUDY ? "" : " and h.series_uid = p.series_uid")
                + (query.level() == SearchLevel.INSTANCE ? " and h.sop_uid = p.sop_uid" : "");
    }

    private String seen() {
        parameters.add(sees.open());
        sees.entered().ifPresent(parameters::add);
        return SEEN + (sees.entered().isPresent() ? " and h.study_id = any(?)" : "");
    }

    private String matched() {
        String sql = "from dicomweb_header h where " + seen() + place() + keys() + modalities();
        return sql + " group by " + String.join(", ", columns(query.level()));
    }

    private String place() {
        query.study().ifPresent(parameters::add);
        query.series().ifPresent(parameters::add);
        return (query.study().isPresent() ? " and h.study_uid = ?" : "")
                + (query.series().isPresent() ? " and h.series_uid = ?" : "");
    }

    private String keys() {
        StringBuilder sql = new StringBuilder();
        query.keys().forEach(key -> sql.append(" and ").append(condition(key)));
        return sql.toString();
    }

    private String modalities() {
        if (query.modalities().isEmpty()) {
            return "";
        }
        parameters.addAll(query.modalities());
        String any = String.join(", ", Collections.nCopies(query.modalities().size(), "?"));
        return " and h.study_id in (select h.study_id from dicomweb_header h where h.modality in (" + any + ") and "
                + seen() + ")";
    }

    private String condition(MatchKey key) {
        Optional<String> column = column(key);
        if (column.isPresent()) {
            return column.get() + oneOf(key.uids());
        }
        String tag = String.format("%08X", key.path().get(0));
        String values = key.path().size() == 1
                ? "jsonb_array_elements(h.attributes -> '" + tag + "' -> 'Value') v"
                : "jsonb_array_elements(h.attributes -> '" + tag + "' -> 'Value') i, jsonb_array_elements(i -> '"
                        + String.format("%08X", key.path().get(1)) + "' -> 'Value') v";
        return "exists (select 1 from " + values + " where " + comparison(key) + ")";
    }

    private static Optional<String> column(MatchKey key) {
        return switch (key.path().get(0)) {
            case Tag.StudyInstanceUID -> Optional.of("h.study_uid");
            case Tag.SeriesInstanceUID -> Optional.of("h.series_uid");
            case Tag.SOPInstanceUID -> Optional.of("h.sop_uid");
            default -> Optional.empty();
        };
    }

    private String comparison(MatchKey key) {
        if (key.kind() == MatchKey.Kind.UID_LIST) {
            return "v #>> '{}'" + oneOf(key.uids());
        }
        if (key.kind() == MatchKey.Kind.RANGE) {
            parameters.add(key.low());
            parameters.add(key.high());
            String value = key.vr() == VR.TM ? "rpad(replace(v #>> '{}', '.', ''), 12, '0')" : "v #>> '{}'";
            return value + " between ? and ?";
        }
        if (key.ignoresCase()) {
            parameters.addAll(Collections.nCopies(3, key.pattern()));
            return "(v ->> 'Alphabetic' ilike ? or v ->> 'Ideographic' ilike ? or v ->> 'Phonetic' ilike ?)";
        }
        parameters.add(key.pattern());
        return "v #>> '{}' like ?";
    }

    private String oneOf(List<String> uids) {
        parameters.addAll(uids);
        return " in (" + String.join(", ", Collections.nCopies(uids.size(), "?")) + ")";
    }

    private Bound bound(String sql) {
        return new Bound(sql, parameters.toArray());
    }
}
