/** Measures the model on annotated nodules it has not seen, and draws the figures of the model card. */
@NullMarked
package org.consilium.model.evaluate;

import org.jspecify.annotations.NullMarked;
