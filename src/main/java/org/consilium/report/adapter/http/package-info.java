/** The report over HTTP. */
@NullMarked
package org.consilium.report.adapter.http;

import org.jspecify.annotations.NullMarked;
