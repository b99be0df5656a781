/** The chain over HTTP, for auditors. */
@NullMarked
package org.consilium.audit.adapter.http;

import org.jspecify.annotations.NullMarked;
