/** Draws the border of the nodule at a given place. */
@NullMarked
package org.consilium.model.segment;

import org.jspecify.annotations.NullMarked;
