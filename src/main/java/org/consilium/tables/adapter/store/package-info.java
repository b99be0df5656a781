/** Proposed tables and what became of them, as rows that are never changed. */
@NullMarked
package org.consilium.tables.adapter.store;

import org.jspecify.annotations.NullMarked;
