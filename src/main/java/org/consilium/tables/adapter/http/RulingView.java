package org.consilium.tables.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.PackResult;
import org.consilium.rules.Ruling;
import org.consilium.rules.Sentence;
import org.jspecify.annotations.Nullable;

/** A row that spoke: its rule, its table and version, what it was asked, what it says, and how well it is founded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulingView(
        String ruleId,
        String table,
        String version,
        int row,
        String outcome,
        @Nullable String action,
        Sentence sentence,
        String source,
        Map<String, String> inputs) {
    static RulingView of(Ruling ruling) {
        return new RulingView(
                ruling.ruleId(),
                ruling.table(),
                ruling.version(),
                ruling.row(),
                ruling.outcome(),
                ruling.action().orElse(null),
                ruling.sentence(),
                ruling.source().name(),
                ruling.inputs());
    }

    /**
     * What one guideline says, by which rows.
     *
     * @param categoryWord whether the guideline prints the category's word, or this project named the row
     */
    public record PackView(
            String pack,
            String edition,
            PackResult.State state,
            RulingView ruling,
            RulingView categoryWord,
            List<RulingView> trail,
            List<String> missing,
            Set<String> flags,
            String noduleId) {
        static PackView of(PackResult result, ConsensusRules rules) {
            return new PackView(
                    result.pack(),
                    result.edition(),
                    result.state(),
                    RulingView.of(result.ruling()),
                    RulingView.of(
                            rules.categoryWord(result.pack(), result.ruling().outcome())),
                    result.trail().stream().map(RulingView::of).toList(),
                    result.missing(),
                    result.flags(),
                    result.noduleId());
        }
    }
}
