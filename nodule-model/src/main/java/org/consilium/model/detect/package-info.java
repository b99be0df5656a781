/** Finds the lungs, the candidates inside them and tells nodules from everything else. */
@NullMarked
package org.consilium.model.detect;

import org.jspecify.annotations.NullMarked;
