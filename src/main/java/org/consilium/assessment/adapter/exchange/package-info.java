/** What other slices send out of the reads. */
@NullMarked
package org.consilium.assessment.adapter.exchange;

import org.jspecify.annotations.NullMarked;
