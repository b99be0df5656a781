/** Published malignancy models and growth arithmetic; a missing input is an answer, never a default. */
@NullMarked
package org.consilium.risk;

import org.jspecify.annotations.NullMarked;
