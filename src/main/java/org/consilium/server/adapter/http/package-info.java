/** What the server says of itself over HTTP. */
@NullMarked
package org.consilium.server.adapter.http;

import org.jspecify.annotations.NullMarked;
