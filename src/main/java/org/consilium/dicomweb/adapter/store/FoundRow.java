package org.consilium.dicomweb.adapter.store;

import java.sql.SQLException;
import java.util.List;
import org.consilium.database.Row;
import org.consilium.dicomweb.ArchiveIndex;
import org.consilium.dicomweb.domain.SearchLevel;

/** Reads one result of a search. */
final class FoundRow {
    private FoundRow() {}

    static ArchiveIndex.Found read(Row row, SearchLevel level) throws SQLException {
        return new ArchiveIndex.Found(
                row.text("study_uid"),
                level == SearchLevel.STUDY ? "" : row.text("series_uid"),
                level == SearchLevel.INSTANCE ? row.text("sop_uid") : "",
                row.text("attributes"),
                row.whole("instances"),
                row.whole("series"),
                List.of(row.text("modalities").split("/")));
    }
}
