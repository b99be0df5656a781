/** Which tables are in force, what they say to anybody's input, and how two people change one. */
@NullMarked
package org.consilium.tables;

import org.jspecify.annotations.NullMarked;
