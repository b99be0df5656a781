/** What the room needs of panel, case and images. */
@NullMarked
package org.consilium.room.adapter.panel;

import org.jspecify.annotations.NullMarked;
