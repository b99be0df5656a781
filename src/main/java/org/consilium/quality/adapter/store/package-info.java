/** The ledger's table. */
@NullMarked
package org.consilium.quality.adapter.store;

import org.jspecify.annotations.NullMarked;
