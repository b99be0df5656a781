/** The room's log over HTTP. */
@NullMarked
package org.consilium.room.adapter.http;

import org.jspecify.annotations.NullMarked;
