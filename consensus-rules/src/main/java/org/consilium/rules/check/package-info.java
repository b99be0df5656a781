/** Proofs about decision tables: no gap, no overlap, no dead row, every boundary and row exercised. */
@NullMarked
package org.consilium.rules.check;

import org.jspecify.annotations.NullMarked;
