/** Steps 4A and 5A over HTTP. */
@NullMarked
package org.consilium.followup.adapter.http;

import org.jspecify.annotations.NullMarked;
