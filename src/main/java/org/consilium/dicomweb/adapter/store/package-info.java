/** The searchable headers in the database. */
@NullMarked
package org.consilium.dicomweb.adapter.store;

import org.jspecify.annotations.NullMarked;
