/** The signed decision as a document: everything that a replay or a reader needs, in one place. */
@NullMarked
package org.consilium.report;

import org.jspecify.annotations.NullMarked;
