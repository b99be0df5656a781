/** Indicators for managers and auditors. */
@NullMarked
package org.consilium.quality.adapter.http;

import org.jspecify.annotations.NullMarked;
