/** The voxels of cases: loaded on bounded threads, kept in a bounded memory, given out as slices and previews. */
@NullMarked
package org.consilium.intake.adapter.imaging;

import org.jspecify.annotations.NullMarked;
