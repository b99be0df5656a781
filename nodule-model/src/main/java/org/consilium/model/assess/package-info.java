/** The shipped model: all steps in a row behind the port. */
@NullMarked
package org.consilium.model.assess;

import org.jspecify.annotations.NullMarked;
