package org.consilium.rules.cli;

import java.io.PrintStream;
import org.consilium.rules.ConsensusRules;

/** {@code list}: what is shipped. */
final class ListCommand {
    private ListCommand() {}

    static int run(PrintStream out) {
        ConsensusRules rules = ConsensusRules.shipped();
        rules.editions().forEach(edition -> out.println("pack " + edition.pack() + " " + edition.edition()));
        rules.tables()
                .forEach(table -> out.println("table " + table.id() + " " + table.version() + " " + table.policy() + " "
                        + table.rows().size() + " rows: " + table.name()));
        return RulesCommand.WELL;
    }
}
