/** Indicators computed from facts; no framework. */
@NullMarked
package org.consilium.quality.domain;

import org.jspecify.annotations.NullMarked;
