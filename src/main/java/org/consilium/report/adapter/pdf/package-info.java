/** The report on paper. */
@NullMarked
package org.consilium.report.adapter.pdf;

import org.jspecify.annotations.NullMarked;
