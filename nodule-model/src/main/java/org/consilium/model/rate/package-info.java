/** Rates a segmented nodule: risk, type and the other attributes of LIDC's readers. */
@NullMarked
package org.consilium.model.rate;

import org.jspecify.annotations.NullMarked;
