/** Sign-in and people over HTTP. */
@NullMarked
package org.consilium.access.adapter.http;

import org.jspecify.annotations.NullMarked;
