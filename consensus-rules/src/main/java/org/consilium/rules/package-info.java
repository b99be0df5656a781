/** Guidelines and workflow rules as one thread-safe facade; every answer names its table row. */
@NullMarked
package org.consilium.rules;

import org.jspecify.annotations.NullMarked;
