/** The room without sockets, threads or database: operations, the state they fold into, refusals. */
@NullMarked
package org.consilium.room.domain;

import org.jspecify.annotations.NullMarked;
