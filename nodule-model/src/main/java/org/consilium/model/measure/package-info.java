/** Turns a segmentation into lengths, volumes, densities and the features that risk is read from. */
@NullMarked
package org.consilium.model.measure;

import org.jspecify.annotations.NullMarked;
