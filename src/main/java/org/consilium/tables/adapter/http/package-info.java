/** The tables over HTTP: try an input, read a table, change one. */
@NullMarked
package org.consilium.tables.adapter.http;

import org.jspecify.annotations.NullMarked;
