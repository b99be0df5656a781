package org.consilium.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** One thing the command can do. */
interface Subcommand {
    /** The word that selects it. */
    String name();

    /** Its arguments, for the usage text. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments what follows the name
     * @return the exit status
     * @throws UsageError if the arguments make no sense
     * @throws IOException if the input is refused or cannot be read
     */
    int run(List<String> arguments, PrintStream output) throws IOException;
}
