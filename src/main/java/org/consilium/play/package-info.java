/**
 * A client that plays the people of a case through REST and the room, as {@code ./consilium case} does.
 *
 * <p>It knows the server only from outside: addresses, JSON and DICOM.
 */
@NullMarked
package org.consilium.play;

import org.jspecify.annotations.NullMarked;
