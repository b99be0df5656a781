/** How far readers, panels and the model agree: chance-corrected coefficients and their intervals. */
@NullMarked
package org.consilium.agreement;

import org.jspecify.annotations.NullMarked;
