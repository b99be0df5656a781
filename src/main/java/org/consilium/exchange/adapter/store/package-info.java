/** Deliveries and their objects in the database. */
@NullMarked
package org.consilium.exchange.adapter.store;

import org.jspecify.annotations.NullMarked;
