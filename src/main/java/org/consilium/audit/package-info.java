/** Who saw or changed what: append-only and hash-chained. */
@NullMarked
package org.consilium.audit;

import org.jspecify.annotations.NullMarked;
