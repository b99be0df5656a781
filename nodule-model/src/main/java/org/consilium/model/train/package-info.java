/** Training and evaluation, repeatable by seed. */
@NullMarked
package org.consilium.model.train;

import org.jspecify.annotations.NullMarked;
