package org.consilium.assessment;

import java.util.Optional;

/**
 * Which models read.
 *
 * @param active whose read is sealed, shown and compared
 * @param shadow whose read is kept and never shown, to try a model on what comes in
 */
public record ModelChoice(String active, Optional<String> shadow) {}
