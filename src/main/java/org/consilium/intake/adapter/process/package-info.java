/** Tells the process engine what happened to a case. */
@NullMarked
package org.consilium.intake.adapter.process;

import org.jspecify.annotations.NullMarked;
