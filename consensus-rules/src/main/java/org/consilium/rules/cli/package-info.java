/** The command line of the rules: check tables, run golden cases, evaluate one case. */
@NullMarked
package org.consilium.rules.cli;

import org.jspecify.annotations.NullMarked;
