/** Every rule that fired is a fact; facts become indicators. */
@NullMarked
package org.consilium.quality;

import org.jspecify.annotations.NullMarked;
