/** Research copies over HTTP. */
@NullMarked
package org.consilium.exchange.adapter.http;

import org.jspecify.annotations.NullMarked;
