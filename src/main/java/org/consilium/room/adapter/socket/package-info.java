/** The room's WebSocket endpoint. */
@NullMarked
package org.consilium.room.adapter.socket;

import org.jspecify.annotations.NullMarked;
