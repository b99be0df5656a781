/** Arrangements, follow-up dates and outcomes in the database. */
@NullMarked
package org.consilium.followup.adapter.store;

import org.jspecify.annotations.NullMarked;
