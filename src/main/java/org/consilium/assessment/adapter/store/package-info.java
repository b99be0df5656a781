/** Reads, comparisons and advice in the database. */
@NullMarked
package org.consilium.assessment.adapter.store;

import org.jspecify.annotations.NullMarked;
