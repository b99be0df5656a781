/** Several people look at the same nodule at the same time; rules by id in {@code docs/room-protocol.md}. */
@NullMarked
package org.consilium.room;

import org.jspecify.annotations.NullMarked;
