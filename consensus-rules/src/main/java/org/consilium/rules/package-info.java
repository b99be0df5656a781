/** To be described by its first inhabitants. */
@NullMarked
package org.consilium.rules;

import org.jspecify.annotations.NullMarked;
