/** What must stand before the server starts. Plain Java: no container exists yet. */
@NullMarked
package org.consilium.server.start;

import org.jspecify.annotations.NullMarked;
