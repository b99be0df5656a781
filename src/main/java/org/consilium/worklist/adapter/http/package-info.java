/** Worklist and process models over HTTP. */
@NullMarked
package org.consilium.worklist.adapter.http;

import org.jspecify.annotations.NullMarked;
