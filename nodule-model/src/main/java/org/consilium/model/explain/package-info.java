/** Why the model rated a nodule as it did: what each measurement adds, which places count, and which training nodules are like it. */
@NullMarked
package org.consilium.model.explain;

import org.jspecify.annotations.NullMarked;
