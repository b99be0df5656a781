/** Volumes packed without loss, a few slices at a time, so that a browser can show one part while the rest still travels. */
@NullMarked
package org.consilium.dicom.slab;

import org.jspecify.annotations.NullMarked;
