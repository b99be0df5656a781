/** A study arrives and becomes a case, or is refused with a reason; the case itself, its steps and its timeline. */
@NullMarked
package org.consilium.intake;

import org.jspecify.annotations.NullMarked;
