/** Statements on the server's own database, in the caller's transaction. */
@NullMarked
package org.consilium.database;

import org.jspecify.annotations.NullMarked;
