/** The chain in the database. */
@NullMarked
package org.consilium.audit.adapter.store;

import org.jspecify.annotations.NullMarked;
