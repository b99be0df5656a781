/** What was decided is carried out, and its outcome comes back. */
@NullMarked
package org.consilium.followup;

import org.jspecify.annotations.NullMarked;
