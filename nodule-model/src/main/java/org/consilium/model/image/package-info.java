/** Patches of a CT on a grid of equal spacing, and the filters that run on them. */
@NullMarked
package org.consilium.model.image;

import org.jspecify.annotations.NullMarked;
