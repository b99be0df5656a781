/** To be described by its first inhabitants. */
@NullMarked
package org.consilium.model;

import org.jspecify.annotations.NullMarked;
