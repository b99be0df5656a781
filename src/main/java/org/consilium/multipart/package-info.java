/** Bodies of several parts (RFC 2046, RFC 2387), read as they come. */
@NullMarked
package org.consilium.multipart;

import org.jspecify.annotations.NullMarked;
