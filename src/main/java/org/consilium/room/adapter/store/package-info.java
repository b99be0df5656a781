/** The room's durable log and attendance. */
@NullMarked
package org.consilium.room.adapter.store;

import org.jspecify.annotations.NullMarked;
