/** People and the model read independently, then are compared, and advice is given (2A, 3A). */
@NullMarked
package org.consilium.assessment;

import org.jspecify.annotations.NullMarked;
