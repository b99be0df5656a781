package org.consilium.intake.adapter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilium.access.Sites;
import org.consilium.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which house sent a study: that of the person who uploaded it, or of the sender's AE title. */
@ApplicationScoped
class SenderSites {
    private final Sql sql;
    private final Map<String, String> siteOfTitle;

    /** @param sites {@code TITLE=site} each; a title without an entry belongs to the house itself */
    SenderSites(Sql sql, @ConfigProperty(name = "consilium.access.sender-sites") Optional<List<String>> sites) {
        this.sql = sql;
        this.siteOfTitle = sites.orElse(List.of()).stream()
                .map(SenderSites::pair)
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    /** The house that sent the study's first instance. */
    String siteOf(UUID study) {
        return sql.first(
                        row -> new Sender(row.optionalText("site"), row.text("calling_ae")),
                        "select a.site, i.calling_ae from received_instance i "
                                + "left join association a on a.id = i.association_id "
                                + "where i.study_id = ? order by i.received_at, i.id limit 1",
                        study)
                .map(sender -> sender.site().orElseGet(() -> siteOfTitle.getOrDefault(sender.title(), Sites.HOUSE)))
                .orElse(Sites.HOUSE);
    }

    /** Who sent an instance. */
    private record Sender(Optional<String> site, String title) {}

    private static String[] pair(String text) {
        String[] pair = text.strip().split("=", 2);
        if (pair.length != 2 || pair[0].isBlank() || pair[1].isBlank() || pair[1].length() > 64) {
            throw new IllegalStateException(
                    "CONSILIUM_SENDER_SITES holds TITLE=site, separated by commas, not \"" + text + "\"");
        }
        return new String[] {pair[0].strip(), pair[1].strip()};
    }
}
