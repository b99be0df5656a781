/** What would have to be different for the answer to be different: exact search over the tables. */
@NullMarked
package org.consilium.rules.whatif;

import org.jspecify.annotations.NullMarked;
