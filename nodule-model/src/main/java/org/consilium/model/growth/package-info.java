/** The same nodule in two studies: which is which, and how its volume changed. */
@NullMarked
package org.consilium.model.growth;

import org.jspecify.annotations.NullMarked;
