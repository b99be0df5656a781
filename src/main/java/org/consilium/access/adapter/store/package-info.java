/** People in the database. */
@NullMarked
package org.consilium.access.adapter.store;

import org.jspecify.annotations.NullMarked;
